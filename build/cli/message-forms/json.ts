import { severityOf } from '../../diagnostics/catalog.ts';
import { messageText } from '../../locales/messages.ts';
import type { Place } from '../../model/place.ts';
import type { MessageForm } from './message-form.ts';

/** JSON of our own: `{messages: [{file, line, column, ruleId, severity, message, related}]}`, paths inside the book. */
export const json: MessageForm = {
  id: 'json',
  write(messages, { language }) {
    const data = messages.map((message) => ({
      ...placeData(message.place),
      ruleId: message.ruleId,
      severity: severityOf(message.ruleId),
      message: messageText(message, language),
      related: message.related.map(placeData),
    }));
    return `${JSON.stringify({ messages: data }, undefined, 2)}\n`;
  },
};

function placeData({ file, line, column }: Place): Place {
  return { file, line, column };
}
