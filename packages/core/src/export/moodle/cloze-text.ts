/** Signs that mean something to Moodle in an answer of a gap, or that it reads another way than they are written. */
const SIGNS = /[&<>"'~#{}=%/\\]/g;

/**
 * An answer of a gap as Moodle reads it back: it decodes HTML's entities, unescapes nothing but `\}` and `\#`, and takes a
 * star for anything.
 */
const gapAnswer = (text: string): string => gapText(text).replace(/\*/g, '\\*');

/** Text of an option in a gap, where a star is a star. */
export const gapText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML around gaps, in which nothing may look like a gap: `{1:SHORTANSWER:=x}`, `{#1}`. */
export const aroundGaps = (html: string): string => html.replace(/\{/g, '&#123;');

/** A gap to write in, of a weight that is a whole number. */
export const writtenGap = (answers: readonly string[], weight: number): string =>
  `{${weight}:SHORTANSWER:${answers.map((answer) => `=${gapAnswer(answer)}`).join('~')}}`;
