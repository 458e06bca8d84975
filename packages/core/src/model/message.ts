/** A sentence for people, kept apart from its values so that a surface can translate it. */
export interface Message {
  /** English, with `{name}` where a value goes. */
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The message in English, its values filled in; a value that is missing stays as `{name}`. */
export function formatMessage(message: Message): string {
  return message.text.replace(/\{(\w+)\}/g, (whole, name: string) => String(message.values[name] ?? whole));
}

/** A sentence without values, or with them. */
export function say(text: string, values: Message['values'] = {}): Message {
  return { text, values };
}
