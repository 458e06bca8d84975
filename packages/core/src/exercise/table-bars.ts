import type { Block, Prose } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';
import { sourceIn } from './source-lines.ts';

/** A bar that separates cells: not escaped by a backslash. */
const BAR = /(?<!\\)\|/;

/** Reports a row with more than two columns in a two-column table: the text of the third is ignored. */
export function checkBars(table: Block, row: Span, almost: ExerciseSource['almost']): void {
  const source = sourceIn(table, row);
  const written = source.trim();
  const inner = written.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  const [left = '', ...rest] = inner.split(BAR);
  if (rest.length < 2 || rest.slice(1).every((cell) => cell.trim() === '')) return;
  const start = row.start + source.indexOf(written);
  const span = { ...row, start, end: start + written.length };
  const better = `|${left}|${rest.join('\\|')}|`;
  almost('a row of two cells', 'the text after its second bar is left out.', span, better, 'doubt');
}

/** Finds a paragraph that is a table except for the line below its heads. */
export function almostTable(body: Prose): { readonly block: Block; readonly better: string } | undefined {
  for (const block of body) {
    const lines = sourceIn(block, block.span).split(/\r?\n/);
    if (block.kind !== 'paragraph' || lines.length < 2 || !lines.every((line) => BAR.test(line))) continue;
    return { block, better: [lines[0], '|---|---|', ...lines.slice(1)].join('\n') };
  }
  return undefined;
}
