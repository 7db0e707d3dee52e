import { severityOf } from '../../diagnostics/catalog.ts';
import { messageText } from '../../locales/messages.ts';
import type { Severity } from '../../model/message.ts';
import { pathFromStart, type MessageForm } from './message-form.ts';

/**
 * Workflow commands of GitHub Actions, which show each message beside the line it is about. The place in the other file
 * stands in the words, since a command has one place only.
 */
export const github: MessageForm = {
  id: 'github',
  write(messages, about) {
    const lines = messages.map((message) => {
      const { file, line, column } = message.place;
      const properties = [
        `file=${property(pathFromStart(file, about))}`,
        `line=${line}`,
        `col=${column}`,
        `title=${property(message.ruleId)}`,
      ];
      const others = message.related.map(
        (place) => `→ ${pathFromStart(place.file, about)}:${place.line}:${place.column}`,
      );
      const text = [messageText(message, about.language), ...others].join('\n');
      return `::${commands[severityOf(message.ruleId)]} ${properties.join(',')}::${data(text)}\n`;
    });
    return lines.join('');
  },
};

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** What would end the command, or be read as an escape, is written as one (as the runner's toolkit does). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
