import { describe, expect, it } from 'vitest';
import { parseLesson } from '../index.ts';
import { growth } from '../testing/growth.ts';

/** Text of about `length` units from a piece, which may differ each time. */
function repeated(piece: string | ((index: number) => string), length: number): string {
  const pieces: string[] = [];
  for (let index = 0, size = 0; size < length; index++) {
    const next = typeof piece === 'string' ? piece : piece(index);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('');
}

/** Paragraphs of a piece, each just short enough to be parsed. */
const paragraphs = (piece: string) => (length: number) =>
  repeated(`${repeated(piece, 24_000).slice(0, 24_900)}\n\n`, length);
const all =
  (piece: string | ((index: number) => string), before = '') =>
  (length: number) =>
    before + repeated(piece, length);
const exercise = (type: string) => `## X\n<!-- exercise id=x type=${type} -->\n`;

const inputs: [string, (length: number) => string][] = [
  ['many notes with definitions', all((n) => `a[^${n}]\n\n[^${n}]: n\n\n`)],
  ['markers opened again and again', all('[^')],
  ['paragraphs of markers opened again and again', paragraphs('[^')],
  ['notes that cite themselves and each other', all((n) => `[^${n}]: [^${n}] [^${n + 1}]\n\n`)],
  ['definitions in definitions', all((n) => `[^a${n}]: [^b${n}]: [^c${n}]: x\n`)],
  ['notes that nobody cites, line by line', all((n) => `[^${n}]: n\n`)],
  ['one note of the same label again and again', all('[^1]: x\n\n')],
  ['undefined markers', all((n) => `[^none${n}]\n\n`)],
  ['one note cited by every word', all('a[^1]\n\n', '[^1]: n\n\n')],
  ['inline notes never closed', paragraphs('^[')],
  [
    'one very wide table',
    (length) => `${repeated('|a', length / 4)}\n${repeated('|-', length / 4)}\n${repeated('|b', length / 4)}`,
  ],
  ['wide rows with escaped pipes', (length) => `|a|\n|-|\n|${repeated('a\\|', length)}\n`],
  ['very many short tables', all('|a|b|\n|-|-|\n|c|d|\n\n')],
  ['brackets open', paragraphs('[')],
  ['brackets of pictures open', paragraphs('![')],
  ['brackets nested', all(`${'['.repeat(12_000)}${']'.repeat(12_000)}\n\n`)],
  ['links on lines of their own', paragraphs('[a](b)\n')],
  ['a link over two lines with many blanks', (length) => `[a${' '.repeat(length)}b\nc](d)\n`],
  ['links and markers in one line', paragraphs('[a](b/c.md)[^1] ')],
  ['addresses without an end', paragraphs('[a](b/c.md')],
  ['links never finished', paragraphs('[a](<b')],
  ['link definitions left open', all('[a]: <b\n')],
  ['link definitions over many lines', all('[a\n')],
  ['link definitions', all((n) => `[a${n}]: b\n`)],
  ['setext headings', all('a\n=\n')],
  ['lines of one paragraph', all('a\n')],
  ['quotes in quotes', all('>')],
  ['lists in lists', all('- ')],
  ['lists that go deeper line by line', all((n) => `${' '.repeat(n % 300)}- a\n`)],
  ['emphasis left open', paragraphs('*a **b ')],
  ['backticks', paragraphs('`` ` ')],
  ['HTML left open', paragraphs('<a ')],
  ['comments left open in a text', paragraphs('a <!-- ')],
  ['comments', all('<!-- a -->\n')],
  ['HTML blocks', all('<br>\n\n')],
  ['comments left open in quotes', all('> <!-- a\n\n')],
  ['comments with words behind them', all('<!-- a --> b\n\n')],
  ['labels with blanks in one line', all((n) => `[^a ${n}] `)],
  ['labels with blanks among escaped pipes', (length) => `|a|\n|-|\n|${repeated('\\|[^a b]', length)}|\n`],
  ['comments left open and closed in a text', all('a <!-- b\n\nc --> d\n\n')],
  ['what was meant as a key', all('<!– kye –>\n\nb\n\n', exercise('essay'))],
  [
    'what was meant as a key in every section',
    all((n) => `## A\n<!-- section id=a${n} -->\n<!– key –>\nb\n`),
  ],
  ['what was meant as a key in one line', paragraphs('<!-- kxx --> ')],
  ['halves of what was meant as a key', paragraphs('<!<!-')],
  ['dashes', paragraphs('- - – ')],
  ['quoted keys', paragraphs('a `<!-- key -->` ')],
  ['titles of keys', all('### Key\n\n**Answer:** b\n\n', exercise('essay'))],
  ['keys without a blank line', all((n) => `### A\n<!-- question id=a${n} -->\n<!-- key -->\nb\n`)],
  ['fences with keys', all('```\n<!-- key -->\n```\n\n', exercise('essay'))],
  ['a mark of dashes alone', (length) => `${exercise('essay')}<!${'-'.repeat(length)}`],
  ['character references', paragraphs('&lt;!-- a &amp; ')],
  [
    'notes that only keys cite',
    all((n) => `[^${n}] [^a]\n\n[^${n}]: [^a]\n\n`, `${exercise('essay')}<!-- key -->\n`),
  ],
  ['comments with keys', all('<!-- key -->\n', exercise('essay'))],
  ['bare links', paragraphs('http://a( ')],
  ['sections', all((n) => `## A\n<!-- section id=a${n} -->\nb\n`)],
  ['sections without ids', all('## A\n\nb\n')],
  ['questions about no section', all((n) => `## Q\n<!-- question id=q${n} section=none notes="7 8" -->\n`)],
  ['a mark with many attributes', all('a=b ', '## Q\n<!-- question ')],
  ['a mark with many blanks', (length) => `## Q\n<!-- key${' '.repeat(length)}x -->\n`],
  ['exercises without blank lines', all('### X\n<!-- exercise type=essay -->\n<!-- key -->\na\n')],
  ['markers in headings without blank lines', all((n) => `## A[^${n}]\n`)],
  ['paragraphs with gaps', all('a **b** c\n\n', exercise('cloze'))],
  ['a mark with many quotes', all('a="', '## Q\n<!-- question ')],
  ['gaps', (length) => exercise('cloze') + paragraphs('**a|b** `c` ')(length)],
  ['options', all('- [x] a\n', exercise('choice'))],
  ['rows', all('|a|b|\n', `${exercise('match')}|c|d|\n|-|-|\n`)],
  ['entries', all('1. a\n', exercise('order'))],
  ['hints', all('> [!TIP]\n> a\n\n', exercise('essay'))],
  ['front matter without end', all('a: b\n', '---\n')],
  [
    'a fence that is ended by as many tildes',
    (size) => `${'~'.repeat(size / 2)}\na\n${'~'.repeat(size / 2)}\n`,
  ],
  ['an arrow before many words', (size) => `a <- ${'b '.repeat(size / 2)}`],
];

const SMALL = 15_000;

const parse = (text: string) => parseLesson([{ path: 'lesson.md', text }]);

describe('four times the text takes about four times as long', () => {
  it.each(inputs)('with %s', async (_, make) => {
    expect(await growth(make, parse, SMALL)).toMatchObject({ linear: true });
  });
});

describe('reference.yaml', () => {
  it.each([
    ['aliases', `x: &x foo\npeople:\n${repeated((n) => `  - {id: a${n}, name: *x}\n`, 100_000)}`],
    ['aliases of aliases', repeated((n) => `a${n}: &a${n} [${n ? `*a${n - 1},`.repeat(9) : 'x'}]\n`, 5000)],
    ['keys', repeated((n) => `k${n}: 1\n`, 100_000)],
    ['lists in lists', repeated('? ', 100_000)],
    ['brackets', repeated('[', 100_000)],
    ['five megabytes', repeated((n) => `- id: a${n}\n`, 5_000_000)],
  ])('of %s is read in bounded time, and the author is told', (_, text) => {
    // Before there were limits these took from one minute to for ever: the test would not end.
    const { diagnostics } = parseLesson([
      { path: 'lesson.md', text: '---\ntitle: T\n---\n## A\n<!-- section id=a -->\nb' },
      { path: 'reference.yaml', text },
    ]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
