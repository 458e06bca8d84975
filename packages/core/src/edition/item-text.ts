import { definitionOf } from '../exercise/definition-of.ts';
import type { KeylessText } from '../exercise/exercise-type-definition.ts';
import { writtenBlocks } from '../markdown/written-blocks.ts';
import type { Exercise } from '../model/exercise.ts';
import { type Mark, markValue } from '../model/mark.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { ShownSource } from './shown-source.ts';

/** What students get of an item besides its task. */
export interface ItemOptions {
  readonly hints: boolean;
  readonly rubrics: boolean;
}

/** Fields of a mark that tell nothing of the key, in the order in which they are written. */
const OPEN = ['type', 'section', 'lens', 'points', 'words', 'minutes', 'notes'];
/** Whether the edition has a note, by its label. */
type HasNote = (label: string) => boolean;

const NOTHING: KeylessText = { flags: [], blocks: [] };

/**
 * Writes the heading of an element, and its mark if it has one.
 *
 * @param hasNote which notes its mark may name
 */
export function headingText(
  {
    headingSpan,
    mark,
    named,
    id,
  }: Pick<Section | Question | Exercise, 'headingSpan' | 'named' | 'id'> & {
    readonly mark: Mark | undefined;
  },
  source: ShownSource,
  hasNote: HasNote,
  flags: readonly string[] = [],
): string {
  const heading = source.of(headingSpan);
  if (!mark) return heading;
  const { name } = mark;
  const written = OPEN.flatMap((key) => {
    const written = markValue(mark, key);
    const value =
      key === 'notes'
        ? written
            ?.split(/[\s,]+/)
            .filter(hasNote)
            .join(' ')
        : written;
    return value === undefined || value === '' ? [] : `${key}=${inQuotes(value)}`;
  });
  const [type, ...others] = name === 'exercise' ? written : ['', ...written];
  const fields = [...(named ? [`id=${inQuotes(id)}`] : []), type, ...flags, ...others];
  return `${heading}\n<!-- ${[name, ...fields.filter((field) => field !== '')].join(' ')} -->`;
}

/** Writes a question or exercise without its key. */
export function itemText(
  item: Question | Exercise,
  source: ShownSource,
  hasNote: HasNote,
  options: ItemOptions,
): string {
  const form = item.kind === 'exercise' ? definitionOf(item).keyless.write(item, options) : NOTHING;
  const prompt = source.blocks(item.prompt);
  const blocks = form.blocks.filter((block) => block.trim() !== '');
  // A list below a list would be more of it.
  const between = blocks.length > 0 && item.prompt.at(-1)?.kind === 'list' ? ['<!-- -->'] : [];
  const hints = options.hints ? item.hints.map((hint) => hintText(writtenBlocks(hint))) : [];
  return [headingText(item, source, hasNote, form.flags), prompt, ...between, ...blocks, ...hints]
    .filter((text) => text !== '')
    .join('\n\n');
}

function hintText(text: string): string {
  return ['[!TIP]', ...text.split('\n')].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** A value as marks take it. */
function inQuotes(value: string): string {
  if (/^[\p{L}\p{N}._-]+$/u.test(value)) return value;
  return value.includes('"') ? `'${value.replaceAll("'", '’')}'` : `"${value}"`;
}
