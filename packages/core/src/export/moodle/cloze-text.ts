/** Characters that are special to Moodle in an answer of a gap, or that it reads differently. */
const SIGNS = /[&<>"'~#{}=%/\\]/g;

/**
 * An answer of a gap as Moodle reads it back: it decodes HTML's entities, only unescapes `\}` and `\#`, and treats a
 * star as a wildcard.
 */
const gapAnswer = (text: string): string => gapText(text).replace(/\*/g, '\\*');

/** Text of an option in a gap, where a star is literal. */
export const gapText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML around gaps, in which nothing may look like a gap: `{1:SHORTANSWER:=x}`, `{#1}`. */
export const aroundGaps = (html: string): string => html.replace(/\{/g, '&#123;');

/** A gap to type in, with an integer weight. */
export const writtenGap = (answers: readonly string[], weight: number): string =>
  `{${weight}:SHORTANSWER:${answers.map((answer) => `=${gapAnswer(answer)}`).join('~')}}`;
