import { styleText } from 'node:util';
import { printable, UNSAFE } from './printable.ts';

const fit = Symbol('words');

/**
 * Text that is safe for a terminal. Only this module creates it, and everything from elsewhere, such as a lesson, a
 * path, an argument or the system, is made visible first: none of it moves the cursor, sets a colour, starts a line or
 * changes the writing direction.
 */
export interface Words {
  readonly [fit]: string;
}

/** Text style: colours and weights by Node's names for them. */
export type Style = Parameters<typeof styleText>[0];

/** Our own text, with values inserted. A line break in a value becomes a visible character. */
export function words(ours: TemplateStringsArray, ...values: readonly (string | number | Words)[]): Words {
  const [first = '', ...rest] = ours;
  return marked(rest.reduce((text, piece, index) => `${text}${shown(values[index] ?? '')}${piece}`, first));
}

/** Concatenates words. */
export const joined = (parts: readonly (string | Words)[], between: '' | ' ' | ', ' | '\n' | '\n\n'): Words =>
  marked(parts.map(shown).join(between));

/** A text of several lines, each made visible separately. */
export const lines = (text: string): Words => joined(text.split('\n'), '\n');

/** Words in a style, for a terminal that shows colours. */
export const styled = (style: Style, text: string | Words): Words =>
  marked(styleText(style, shown(text), { validateStream: false }));

/** Data for programs: escapes whatever a terminal would interpret, so that the data stays the same. */
export const json = (data: unknown): Words =>
  marked(
    JSON.stringify(data, null, 2).replace(UNSAFE, (sign) =>
      sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );

/** The text of words, for the final writer. */
export const textOf = (text: Words): string => text[fit];

const marked = (text: string): Words => ({ [fit]: text });

const shown = (value: string | number | Words): string =>
  typeof value === 'object' ? value[fit] : printable(String(value));
