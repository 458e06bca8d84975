/** A table as RFC 4180 has it, each cell quoted, with the mark by which spreadsheets tell UTF-8. */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet runs as a formula, in the form for wide type too, also behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Cs}/gu;

/** A text that would be run gets an apostrophe before it; a number of ours is one. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = value.replace(/\r\n?/g, '\n').replace(CONTROL, '');
  const guarded = FORMULA.test(text) || /^[\t\n]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
