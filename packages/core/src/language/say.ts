import type { Message } from '../model/message.ts';

/** A sentence without values, or with them. */
export function say(text: string, values: Message['values'] = {}): Message {
  return { text, values };
}
