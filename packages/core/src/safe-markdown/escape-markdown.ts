import { asSafe, type SafeMarkdown } from './safe-markdown.ts';

/** White space and controls, which HTML shows as a blank or not at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BLANK = /[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g;
/**
 * What parsers of Markdown act on in the middle of a line: the signs of links, pictures, HTML, code, tables, emphasis and
 * character references, and what makes a link of an address in running text, of which a part may stand in the text
 * before.
 */
const ACTIVE = /[\\`[\]<>&|~@*_#]|[:/](?=\/|$)|(?<=^w{1,2}|www)\./gi;

/**
 * Text as Markdown that shows it as it stands, on one line. Character references stand for what builds links, pictures,
 * HTML and code: no parser of Markdown looks into them, whereas a backslash is one more sign that must be read in the
 * right order. `*`, `_` and `#`, which can do least and are written most, take a backslash: somebody may read the Markdown.
 */
export function escapeMarkdown(text: string): SafeMarkdown {
  const escaped = text
    .replace(BLANK, ' ')
    .replace(ACTIVE, (unit) => ('*_#'.includes(unit) ? `\\${unit}` : `&#${unit.charCodeAt(0)};`));
  return asSafe(escaped);
}

/** The same for text of several lines, each of which stays one. */
export function escapeLines(text: string): SafeMarkdown {
  const lines = text.split(/\r\n?|\n/).map((line) => escapeLineStart(escapeMarkdown(line)));
  return asSafe(lines.join('\\\n').replace(/(?:\\\n)*\\\n\\\n/g, '\n\n'));
}

/** What opens a list, makes a heading or a table of the line above, or a rule, at the beginning of a line. */
const OPENING = /^(?:\d{1,9}(?=[.)](?:\s|$))|(?=\+(?:\s|$)|[-=:](?:[-=:\s]|$)))/;

/** A line of Markdown as one that opens nothing. */
export function escapeLineStart(line: string): SafeMarkdown {
  return asSafe(line.trim().replace(OPENING, '$&\\'));
}
