import { describe, expect, it } from 'vitest';
import { docxFile, epubFile, wordParagraph, wordRun } from '../testing/office-files.ts';
import { plainPdf } from '../testing/plain-pdf.ts';
import { importPassage } from './import-passage.ts';

const sentence =
  'The harvest had been poor for three years, and nobody believed that the next would be better.';
const rows = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n + 1)).join('');

/** Files that take long enough for a host to be heard in between. */
const files: readonly (readonly [name: string, make: () => string | Uint8Array])[] = [
  ['long.txt', () => rows(30_000, (n) => `${sentence}${n}\n\n`)],
  ['long.md', () => rows(30_000, (n) => `${sentence}[^${n}]\n\n[^${n}]: So it is said.\n\n`)],
  ['old-style.md', () => rows(30_000, (n) => `${sentence}${n}\n\n`)],
  ['long.html', () => `<main><div>${rows(40_000, () => `<p>${sentence}</p>`)}</div></main>`],
  ['long.gift', () => rows(5000, (n) => `::Question ${n}::${sentence} {=yes#Right. ~no#Wrong.}\n\n`)],
  ['long.docx', () => docxFile({ body: rows(10_000, () => wordParagraph(wordRun(sentence))) })],
  ['long.pdf', () => plainPdf(Array.from({ length: 300 }, () => Array.from({ length: 50 }, () => sentence)))],
  ['long.epub', () => epubFile({ 'a.xhtml': rows(40_000, () => `<p>${sentence}</p>`) }, { 'a.xhtml': 'A' })],
];

describe('an import that nobody waits for any more', () => {
  it.each(files)('ends while it is at work on %s, with no lesson', async (name, make) => {
    const content = make();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    // The host hears of it in its next turn: an import that gives it none would come to its end.
    const token = { isCancellationRequested: false };
    setTimeout(() => {
      token.isCancellationRequested = true;
    }, 0);
    const { files, diagnostics } = await importPassage({ name, bytes }, {}, token);
    expect(files).toEqual([]);
    expect(diagnostics[0]?.message.text).toBe('The import was cancelled.');
  });
});

describe('an import that somebody waits for', () => {
  it.each(files.filter(([name]) => /docx|pdf|txt/.test(name)))(
    'tells how much of %s is done',
    async (name, make) => {
      const content = make();
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const shares: number[] = [];
      await importPassage({ name, bytes }, { onProgress: (share) => shares.push(share) });
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(new Set(shares).size).toBeGreaterThan(3);
      expect(shares[0]).toBeLessThan(name.endsWith('.txt') ? 1 : 0.5);
      expect(shares.at(-1)).toBe(1);
    },
  );
});
