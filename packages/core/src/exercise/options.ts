import { blocksOf } from '../markdown/blocks-in.ts';
import { locateInline } from '../markdown/inline-position.ts';
import type { Block, Prose } from '../model/block.ts';
import type { ChoiceOption } from '../model/exercise.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';
import { type ListItem, listItems } from './list-items.ts';
import { indented, sourceIn, splitParagraph, withIndent, withoutBeginning } from './source-lines.ts';

type Almost = ExerciseSource['almost'];

/** A box with characters other than a blank or an x in it, or without a blank after it. */
const BOX = /^(?:\[[ \t\u00A0]*([xXхХ×✓✔☑☒vV√]?)[ \t\u00A0]*\](?![([:])|([☐☑☒]))[ \t\u00A0]*(?=\S)/;
const QUOTED = /\n[ \t]*>/;

/** An option while its blocks are gathered. */
type OpenOption = { text: Block[]; feedback: Block[]; task: boolean | undefined; span: ListItem['span'] };

export interface ReadOptions {
  /** The first list with boxes; `undefined` if there is none. */
  readonly list: Block | undefined;
  readonly options: readonly (ChoiceOption & { readonly task: boolean | undefined })[];
  /** The rest of the text. */
  readonly rest: Prose;
}

/**
 * Reads the options of a choice: a list with boxes, with a quote under an option as its feedback. Understands common
 * variants from editors and authors: feedback without indentation or with too much, the next option under the previous
 * one's feedback, other bullets, other characters in the box.
 */
export function readOptions(body: Prose, almost: Almost): ReadOptions {
  const first = body.findIndex(hasBoxes);
  if (first < 0) return { list: undefined, options: [], rest: body };
  const options: OpenOption[] = [];
  const rest: Block[] = [];
  let last: Block | undefined;
  for (const [index, block] of body.entries()) {
    const before = body[index - 1];
    if (hasBoxes(block)) {
      if (last && before && rest.includes(before))
        almost('a list of options', 'there is text between its options.', before.span, '', 'doubt');
      addItems(block, options, almost);
      last = block;
    } else if (last && isLooseFeedback(block) && before && !rest.includes(before)) {
      options.at(-1)?.feedback.push(block);
      const better = indented(sourceIn(block, block.span), 2);
      almost('feedback', 'indent it by two spaces, under its option.', block.span, better);
    } else rest.push(block);
  }
  return {
    list: body[first],
    options: options.map(({ feedback, ...option }) => ({
      ...option,
      right: option.task === true,
      feedback: feedback.flatMap((block) =>
        block.kind === 'quote' ? blocksOf(block.piece, block.from + 1, block.to - 1) : block,
      ),
    })),
    rest,
  };
}

function hasBoxes(block: Block | undefined): boolean {
  return (
    block?.kind === 'list' &&
    listItems(block).some((item) => item.task !== undefined || boxOf(item) !== undefined)
  );
}

/** A quote after an option: as part of the task, it might show students the right answer. */
function isLooseFeedback({ kind, tokens, from }: Block): boolean {
  return kind === 'quote' && !tokens[from]?.meta?.['alert'];
}

function addItems(list: Block, options: OpenOption[], almost: Almost): void {
  for (const item of listItems(list)) {
    const box = item.task === undefined ? boxOf(item) : undefined;
    if (box) almost('a box', 'put an x or a space in it, and a space after it.', box.span, box.better);
    const own: OpenOption = { text: [], feedback: [], task: item.task ?? box?.ticked, span: item.span };
    options.push(own);
    for (const [index, block] of item.blocks.entries()) {
      const option = options.at(-1) ?? own;
      if (hasBoxes(block)) {
        const place = withIndent(block);
        almost('an option', 'it is nested under another one.', place, indented(sourceIn(block, place), 0));
        addItems(block, options, almost);
      } else if (block.kind === 'quote') {
        option.feedback.push(block);
        if (block.tokens[block.from]?.meta?.['lifted']) tellLifted(block, almost);
      } else addText(index === 0 && box ? withoutBeginning(block, box.length) : block, option, almost);
    }
  }
}

/** A paragraph of an option; a line in it that begins with `>` is over-indented feedback. */
function addText(block: Block, option: OpenOption, almost: Almost): void {
  const inline = block.kind === 'paragraph' ? block.tokens[block.from + 1] : undefined;
  const content = inline?.content ?? '';
  const at = content.search(QUOTED);
  if (at < 0) {
    option.text.push(block);
    return;
  }
  const line = content.slice(0, at).split('\n').length;
  const [text, feedback] = splitParagraph(block, line, /^\s*>[ \t]?/);
  option.text.push(text);
  option.feedback.push(feedback);
  const { piece, span } = block;
  const start = piece.start + piece.lines.start((inline?.map?.[0] ?? 0) + line);
  const place = { ...span, start };
  tellIndented({ ...block, span: place }, almost);
}

function tellLifted(block: Block, almost: Almost): void {
  tellIndented({ ...block, span: withIndent(block) }, almost);
}

function tellIndented(block: Block, almost: Almost): void {
  const better = sourceIn(block, block.span).replace(/^[ \t]*>/gm, '  >');
  almost('feedback', 'indent it by two spaces, under its option.', block.span, better);
}

interface Box {
  readonly ticked: boolean;
  readonly length: number;
  readonly span: ListItem['span'];
  readonly better: string;
}

function boxOf({ blocks: [block] }: ListItem): Box | undefined {
  const inline = block?.kind === 'paragraph' ? block.tokens[block.from + 1] : undefined;
  const found = BOX.exec(inline?.content ?? '');
  if (!block || !inline || !found) return undefined;
  const { file, start, text, lines } = block.piece;
  const at = start + locateInline(text, lines, inline.content, inline.map?.[0] ?? 0).at(0);
  const sign = found[1] ?? found[2] ?? '';
  const ticked = sign !== '' && sign !== '☐';
  const { length } = found[0];
  return { ticked, length, span: { file, start: at, end: at + length }, better: ticked ? '[x] ' : '[ ] ' };
}
