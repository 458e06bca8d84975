/** A sentence for people, separate from its values so that an application can translate it. */
export interface Message {
  /** English, with `{name}` for each value. */
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Formats the message in English with its values; a missing value stays as `{name}`. */
export function formatMessage(message: Message): string {
  return message.text.replace(/\{(\w+)\}/g, (whole, name: string) => String(message.values[name] ?? whole));
}

/** Makes a message, with or without values. */
export function say(text: string, values: Message['values'] = {}): Message {
  return { text, values };
}
