import { styleText } from 'node:util';
import { printable, UNSAFE } from './printable.ts';

const fit = Symbol('words');

/**
 * Words that may be written to a terminal. They are made in this module only, and everything that comes from elsewhere,
 * be it of a lesson, a path, an argument or the system, is made visible on its way in: none of it moves the cursor, sets
 * a colour, begins a line of its own or turns the direction of writing.
 */
export interface Words {
  readonly [fit]: string;
}

/** How words are set: colours and weights by Node's names for them. */
export type Style = Parameters<typeof styleText>[0];

/** Words as they stand in our code, with values between them. A line break in a value is a sign in it. */
export function words(ours: TemplateStringsArray, ...values: readonly (string | number | Words)[]): Words {
  const [first = '', ...rest] = ours;
  return marked(rest.reduce((text, piece, index) => `${text}${shown(values[index] ?? '')}${piece}`, first));
}

/** Words one after another. */
export const joined = (parts: readonly (string | Words)[], between: '' | ' ' | ', ' | '\n' | '\n\n'): Words =>
  marked(parts.map(shown).join(between));

/** A text of several lines, each made visible by itself. */
export const lines = (text: string): Words => joined(text.split('\n'), '\n');

/** Words in a style, for a terminal that shows colours. */
export const styled = (style: Style, text: string | Words): Words =>
  marked(styleText(style, shown(text), { validateStream: false }));

/** Data for programs: what a terminal would take for more than a sign is escaped, so that the data stays the same. */
export const json = (data: unknown): Words =>
  marked(
    JSON.stringify(data, null, 2).replace(UNSAFE, (sign) =>
      sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );

/** The text of words, for whoever writes it at last. */
export const textOf = (text: Words): string => text[fit];

const marked = (text: string): Words => ({ [fit]: text });

const shown = (value: string | number | Words): string =>
  typeof value === 'object' ? value[fit] : printable(String(value));
