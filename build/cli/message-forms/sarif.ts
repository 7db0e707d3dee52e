import { ruleOf, severityOf } from '../../diagnostics/catalog.ts';
import { messageText } from '../../locales/messages.ts';
import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import { pathFromStart, type MessageForm, type Written } from './message-form.ts';

/**
 * SARIF 2.1.0 (OASIS), for code scanning and editors: one run, the rules that spoke, a result for each message. Our
 * severities are its levels, our columns its UTF-16 code units (§3.14.17).
 */
export const sarif: MessageForm = {
  id: 'sarif',
  write(messages, about) {
    const ruleIds = [...new Set(messages.map(({ ruleId }) => ruleId))].sort();
    const places = new Map(ruleIds.map((id, index) => [id, index]));
    const run = {
      tool: {
        driver: {
          name: 'taiyaku',
          version: about.version,
          rules: ruleIds.map((id) => describedRule(id, about)),
        },
      },
      language: about.language,
      columnKind: 'utf16CodeUnits',
      results: messages.map((message) => result(message, places.get(message.ruleId) ?? -1, about)),
    };
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [run],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

function describedRule(id: string, { language }: Written): object {
  const text = ruleOf(id)?.[language];
  return {
    id,
    shortDescription: { text: text?.summary ?? id },
    help: { text: text?.remedy ?? id },
    defaultConfiguration: { level: severityOf(id) },
  };
}

function result(message: Message, ruleIndex: number, about: Written): object {
  const related = message.related.map((place, index) => ({ id: index + 1, ...location(place, about) }));
  return {
    ruleId: message.ruleId,
    ruleIndex,
    level: severityOf(message.ruleId),
    message: { text: messageText(message, about.language) },
    locations: [location(message.place, about)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

function location({ file, line, column }: Place, about: Written): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(pathFromStart(file, about)) },
      region: { startLine: line, startColumn: column },
    },
  };
}

/** A path as a relative reference (RFC 3986): a colon in its first part must not look like a scheme. */
function relativeUri(path: string): string {
  const parts = path.split('/').map((part) => encodeURIComponent(part));
  return parts.join('/');
}
