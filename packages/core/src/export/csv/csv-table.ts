/**
 * A table in the format of RFC 4180, each cell quoted, with the byte order mark by which spreadsheets recognise UTF-8.
 */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Text that a spreadsheet runs as a formula, including full-width forms and leading spaces. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Cs}/gu;

/** Text that would run gets an apostrophe before it; our own numbers do not. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = value.replace(/\r\n?/g, '\n').replace(CONTROL, '');
  const guarded = FORMULA.test(text) || /^[\t\n]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
