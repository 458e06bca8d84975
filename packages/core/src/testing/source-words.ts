import type { Decision } from '../import/import-result.ts';
import type { LawFormat } from './law-format.ts';
import { textOfHtml, textOfMarkdown, wordsOf } from './words-of.ts';

/**
 * The words of a source in order, without those that decisions removed, each at its place.
 *
 * @param source text in its format; for an office file its words
 */
export function wordsOfSource(format: LawFormat, source: string, removed: readonly Decision[]): string[] {
  switch (format) {
    case 'text':
      return wordsOf(joined(withoutLines(source, removed)));
    case 'markdown':
      return wordsOf(
        textOfMarkdown(
          withoutTexts(source, removed).replace(/^(---|\+\+\+)\n[\s\S]*?\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/, ''),
        ),
      );
    case 'html':
      return wordsOf(
        textOfHtml(
          source,
          removed.map((decision) => decision.removed ?? ''),
        ),
      );
    case 'docx':
    case 'epub':
      return wordsOf(source);
    case 'pdf':
      return wordsOf(joined(withoutRunning(source, removed)));
    default:
      return wordsOf(
        textOfHtml(
          source
            .replace(/^\s*(?:\/\/|\$CATEGORY:).*$/gim, '')
            .replace(/(?<=\{)>.*$/gm, ' ')
            .replace(/\\n/g, ' ')
            .replace(/(?<=\{\s*)(?:T|F|TRUE|FALSE)(?=\s*[#}])/gi, ' ')
            .replace(/\[(?:html|moodle|plain|markdown)\]/gi, ' ')
            .replace(/(?<=[=~]\s*)%-?[\d.]+%/g, ' ')
            .replace(/\\([~=#{}:\\])/g, '$1'),
        ),
      ).filter(isLetters);
  }
}

/** What can be compared in questions: their numbers are rewritten, and boxes are ticked. */
export function isLetters(word: string): boolean {
  return !/^(?:\p{N}+|x)$/u.test(word);
}

/** A text without the removed lines. */
function withoutLines(source: string, removed: readonly Decision[]): string {
  const lines = source.split(/\n|\v|\u0085|\u2028|\u2029/);
  for (const { line = 0, removed: words = '' } of removed) {
    const gone = words.split('\n');
    for (const [at, text] of gone.entries()) {
      const own = lines[line - 1 + at];
      if (own !== undefined)
        lines[line - 1 + at] = own.replace(text, '').trim() === '' ? '\0' : own.replace(text, '');
    }
  }
  return lines.filter((line) => line !== '\0').join('\n');
}

/** A text without its running headers and footers, which may separate the halves of a word. */
function withoutRunning(source: string, removed: readonly Decision[]): string {
  const gone = new Map<string, number>();
  const tokens = (text: string): string[] => text.match(/\S+/g) ?? [];
  for (const { removed: words = '' } of removed)
    for (const token of tokens(words)) gone.set(token, (gone.get(token) ?? 0) + 1);
  return source
    .split('\n')
    .filter((line) => {
      const own = tokens(line);
      const goes = own.length > 0 && own.every((token) => (gone.get(token) ?? 0) > 0);
      if (goes) for (const token of own) gone.set(token, (gone.get(token) ?? 0) - 1);
      return !goes;
    })
    .join('\n');
}

/** A text without the removed parts, each at its place: the same text may occur elsewhere. */
function withoutTexts(source: string, removed: readonly Decision[]): string {
  const starts = [0];
  for (const { index } of source.matchAll(/\n/g)) starts.push(index + 1);
  const taken = new Set<number>();
  const find = (words: string, from: number): number => {
    let start = source.indexOf(words, from);
    while (start >= 0 && taken.has(start)) start = source.indexOf(words, start + 1);
    return start;
  };
  const gone = removed.flatMap(({ kind, line = 1, removed: words = '' }) => {
    // The front matter is removed as a whole.
    if (words === '' || kind === 'field') return [];
    const behind = find(words, starts[line - 1] ?? 0);
    const start = behind >= 0 ? behind : find(words, 0);
    taken.add(start);
    return start < 0 ? [] : { start, end: start + words.length };
  });
  let text = source;
  for (const { start, end } of gone.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + text.slice(end);
  return text;
}

/** Joins words divided at the end of a line, whatever is between the lines now. */
function joined(text: string): string {
  return text.replace(/(?<=\p{L})[-‐‑\u00ad]\s*\n\s*(?=[\p{Ll}\p{Lo}])/gu, '');
}
