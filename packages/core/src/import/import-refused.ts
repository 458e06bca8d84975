import { formatMessage, type Message } from '../model/message.ts';

/** Inside the import only: this file cannot become a lesson. The façade turns it into a diagnostic. */
export class ImportRefused extends Error {
  readonly sentence: Message;
  readonly hint: string;

  constructor(text: string, hint: string, values: Message['values'] = {}) {
    const sentence = { text, values };
    super(formatMessage(sentence));
    this.name = 'ImportRefused';
    this.sentence = sentence;
    this.hint = hint;
  }
}
