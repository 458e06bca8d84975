import fc from 'fast-check';
import type { ChunkSizes } from '../markdown/chunk/chunk.ts';
import { anyText } from './any-text.ts';

/** Pieces that make blocks start, end, absorb and release each other. */
const pieces = [
  '## A\n\n',
  '# B\n<!-- section id=b -->\n',
  '### Q\n<!-- question id=q lens=recall notes="1 a" -->\n\n',
  '### X\n<!-- exercise id=x type=choice -->\n- [x] a\n  > good\n- [ ] b\n',
  '### E\n<!-- exercise id=e type=evidence -->\n<!-- key -->\n> some words\n\n',
  '### C\n\n<!-- exercise id=c type=cloze -->\na **gap|`x`** [^1]\n',
  '<!-- key -->\n',
  '<!– key –>\n\n',
  '- <!-- kye -->\n',
  '### Answer\n\n',
  '**Key:** some words\n',
  '`<!-- key -->` ',
  'key -->',
  'words <!-- open ',
  'words <!– closed –> ',
  '<!-- remark -->\n\n',
  '<!-- open\n\n',
  ' -->\n\n',
  '```\n',
  '~~~ x\n\n',
  '<pre>\n\n',
  '</pre>\n',
  '<div>\n\n',
  '<?\n\n?>\n',
  '<![CDATA[\n\n',
  ']]>\n',
  '[^1] ',
  '[^2] ',
  '[^2]: two\n\n',
  '[^10]: ten [^2]\n\n',
  'Stalin and Nobody ',
  '<!-- allow note-unused note-undefined -->\n',
  '[to b](#b) ',
  '[^A]',
  '[^1]: note\n\n    more [^a]\n\n',
  '[^a]: [r] and [r][s]\n\n',
  '[r]: /one\n\n',
  '[r]: /two "title"\n',
  '[s]: <open\n',
  '[r]',
  '![r] and [words][R]',
  '[l](u "t")',
  '![p](../q.png)',
  '- item\n',
  '- item\n\n',
  '* item\n\n  more\n\n',
  '2. two\n\n',
  '    indented\n\n',
  '\tindented\n\n',
  '1. one\n   > q\n\n',
  '  * deep\n\n      code\n\n',
  '> quote\n',
  '> [!TIP]\n> hint\n\n',
  '| a | b \\| c |\n|---|---|\n| [^1] | d |\n',
  'words of a paragraph\n\n',
  'some words, some more\n',
  'Setext\n===\n',
  '---\n',
  '...\n',
  '***\n\n',
  '---\ntitle: T\nid: t\n---\n',
  '—\ntitle: T\n',
  '----\n',
  '<!– exercise id=a type=choice –>\n',
  '<!-- question id=b notes=1 2\n',
  '##A\n',
  '[^1] x\n',
  '> [!HINT] x\n',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  'title: [broken\n',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\r',
  '\t',
  '    ',
  ' ',
  '\0',
  '\u00a0',
  '\ud800',
  '\ufeff',
  '😀 é 김\n\n',
  '*a* **b',
  '\\',
  '`',
  '<',
  '[',
  ']',
  '(',
  ':',
  '#',
  'a',
];

const noise = anyText({ maxLength: 8 });
const snippet = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, noise);

/** Markdown of all kinds, hostile and torn, as a lesson might contain it. */
export const anyMarkdown = fc.array(snippet, { maxLength: 60 }).map((all) => all.join(''));

/** Sizes of chunks: small enough that a short text has many, equal or of two kinds. */
export const anySizes: fc.Arbitrary<ChunkSizes> = fc
  .constantFrom([1, 1], [1, 40], [1, 300], [40, 40], [40, 1000], [300, 300])
  .map(([least = 1, most = least]) => ({ least, most }));

/** One replacement, its place as a share of the text, 0..1. */
export interface RandomEdit {
  readonly at: number;
  /** Units to remove, if the text has that many. */
  readonly out: number;
  readonly text: string;
}

export const anyEdit: fc.Arbitrary<RandomEdit> = fc.record({
  // Not fc.double: nearly all of its values are at the very start.
  at: fc.nat(10_000).map((share) => share / 10_000),
  out: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(6) },
    { weight: 1, arbitrary: fc.nat(400) },
  ),
  text: fc.oneof(
    { weight: 5, arbitrary: snippet },
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.array(snippet, { maxLength: 12 }).map((all) => all.join('')) },
  ),
});

/** An edit of a text of this length, in offsets. */
export function placed(edit: RandomEdit, length: number): { start: number; end: number; text: string } {
  const start = Math.floor(edit.at * length);
  return { start, end: Math.min(length, start + edit.out), text: edit.text };
}
