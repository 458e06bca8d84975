import { tokenLike } from '../markdown/token-like.ts';
import type { Block, Prose } from '../model/block.ts';
import type { OrderEntry } from '../model/exercise.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';
import { isNumbered, type ListItem, listItems } from './list-items.ts';
import { sourceIn, splitParagraph } from './source-lines.ts';

type Almost = ExerciseSource['almost'];

/** The number of an entry without a blank after it. */
const TIGHT = /\n[ \t]*(\d{1,3}[.)])(?=[^\s\d])/;
/** A line numbered in another way: with a letter, in brackets, or without a blank. */
const NUMBERED = /^[ \t]*(?:\(?(?:\d{1,3}|[a-zA-Z])[.):][ \t]*)(?=\S)/;

/** Returns the entries of a list that is not in order: a nested list is not a tie. */
export function flatEntries(list: Block): OrderEntry[] {
  return listItems(list).map(({ blocks, span }) => ({ text: blocks, span }));
}

/** Returns the groups of entries in a numbered list: one entry each, or several that are a tie. */
export function orderEntries(list: Block, almost: Almost): OrderEntry[][] {
  const items = listItems(list);
  const numbers = items.map(({ number }) => number);
  const same = numbers.every((number) => number === numbers[0]);
  if (!same && numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0))) {
    const problem = 'its numbers do not rise, but entries count in the order in which they are written.';
    almost('a list in order', problem, list.span, isRising(numbers) ? renumbered(list, items) : '');
  }
  return items.flatMap((item): OrderEntry[][] => {
    const [only] = item.blocks;
    if (item.blocks.length === 1 && only?.kind === 'list')
      return [listItems(only).map((tied) => ({ text: tied.blocks, span: tied.span }))];
    return entriesIn(item, almost).map((text) => [{ text, span: item.span }]);
  });
}

/** One entry, or several if the following ones have no blank at their numbers. */
function entriesIn({ blocks }: ListItem, almost: Almost): Prose[] {
  const [first, ...others] = blocks;
  const inline = first?.kind === 'paragraph' ? first.tokens[first.from + 1] : undefined;
  const found = inline && TIGHT.exec(inline.content);
  if (!first || !found) return [blocks];
  const line = inline.content.slice(0, found.index).split('\n').length;
  const { piece, span } = first;
  const begin = piece.start + piece.lines.start((inline.map?.[0] ?? 0) + line);
  const number = found[1] ?? '';
  const start = begin + sourceIn(first, { ...span, start: begin }).indexOf(number);
  const problem = 'put a space after its number.';
  almost('an entry', problem, { ...span, start, end: start + number.length }, `${number} `);
  const [before, behind] = splitParagraph(first, line, /^\s*\d{1,3}[.)]/);
  const rest = { ...behind, tokens: behind.tokens, span: { ...span, start } };
  return [[before], ...entriesIn({ blocks: [tailOf(rest, line), ...others] } as unknown as ListItem, almost)];
}

/** The later lines of a paragraph, as a paragraph of their own. */
function tailOf(block: Block, lines: number): Block {
  const [open, inline, close] = block.tokens;
  if (!open || !inline || !close) return block;
  const content = inline.content.split('\n').slice(lines).join('\n');
  const map: [number, number] = [(inline.map?.[0] ?? 0) + lines, inline.map?.[1] ?? 0];
  const from = /^\s*\d{1,3}[.)]/.exec(content)?.[0].length ?? 0;
  const meta = { ...inline.meta, from, to: content.length };
  const own = tokenLike(inline, { content, map, meta });
  return { ...block, tokens: [open, own, close] };
}

/** Finds a near miss of a numbered list in the text of an exercise, with its correct form. */
export function almostNumbered(body: Prose): { readonly block: Block; readonly better: string } | undefined {
  for (const block of body) {
    const lines = sourceIn(block, block.span).split(/\r?\n/);
    if (block.kind === 'list' && !isNumbered(block)) {
      let number = 0;
      const better = lines.map((line) =>
        line.replace(/^([-*+])([ \t]+)|^(?=[ \t]+\S)/, (_, bullet) => (bullet ? `${++number}. ` : ' ')),
      );
      return { block, better: better.join('\n') };
    }
    if (block.kind !== 'paragraph' || lines.length < 2 || !lines.every((line) => NUMBERED.test(line)))
      continue;
    const better = lines.map((line, index) => line.replace(NUMBERED, `${index + 1}. `)).join('\n');
    return { block, better };
  }
  return undefined;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
}

/** The source of a list with consecutive numbers. */
function renumbered(list: Block, items: readonly ListItem[]): string {
  let source = sourceIn(list, list.span);
  for (const [index, { span }] of [...items.entries()].reverse()) {
    const at = span.start - list.span.start;
    source = source.slice(0, at) + source.slice(at).replace(/^\d+/, String((items[0]?.number ?? 1) + index));
  }
  return source;
}
