import { linkTo } from '../study/record/line-chain.ts';
import { recordEventSchema } from '../study/record/record-event.ts';
import { recordLines } from '../study/record/record-lines.ts';
import { readHandInLine } from './hand-in-line.ts';
import { readJson } from './read-json.ts';

/** What else of the record a student hands in. */
export interface HandInChoice {
  readonly notes: boolean;
  readonly highlights: boolean;
}

/** What of a file of the record is handed in. */
export interface SelectedLines {
  readonly lines: readonly string[];
  /** Links to the lesson's events that are left out, in the order of the file. */
  readonly left: readonly string[];
  /** The link to the last event of the lesson. */
  readonly head: string;
  /** How many events are left out because no hand-in has room for them. */
  readonly unfit: number;
}

const kinds: ReadonlySet<unknown> = new Set(
  recordEventSchema.options.map(({ entries }) => entries.type.literal),
);

/** What a line says of itself, whether or not this version understands it. */
interface Line {
  readonly line: string;
  readonly id: unknown;
  readonly type: unknown;
  readonly target: unknown;
}

/**
 * Chooses the lines of a lesson's events, byte for byte. Of what is left out only the link remains: a hash of a line
 * with a random id in it, from which no word can be guessed.
 *
 * @param files texts of the files of a record
 *
 * @returns one for each file with an event of the lesson
 */
export function selectLines(files: readonly string[], lesson: string, choice: HandInChoice): SelectedLines[] {
  const found = files.map((text) => [...linesAbout(lesson, text)]);
  const hidden = new Set<unknown>();
  for (const { id, type } of found.flat())
    if (typeof id === 'string' && isPrivate(type, choice)) hidden.add(id);
  const isLeft = ({ id, type, target }: Line): boolean =>
    isPrivate(type, choice) || hidden.has(id) || (type === 'remove' && hidden.has(target));
  return found
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const chosen: string[] = [];
      const left: string[] = [];
      let unfit = 0;
      for (const each of lines) {
        const isChosen = !isLeft(each);
        const fits = isChosen && readHandInLine(each.line) !== undefined;
        if (fits) chosen.push(each.line);
        else left.push(linkTo(each.line));
        if (isChosen && !fits) unfit++;
      }
      return { lines: chosen, left, head: linkTo(lines.at(-1)?.line ?? ''), unfit };
    });
}

function* linesAbout(lesson: string, text: string): Generator<Line> {
  for (const { line, event } of recordLines(text)) {
    const said = event?.type === 'unknown' ? readJson(line) : event;
    if (typeof said !== 'object' || said === null) continue;
    const { id, type, target, lesson: about } = said as Readonly<Record<string, unknown>>;
    if (about === lesson) yield { line, id, type, target };
  }
}

/** Whether an event is the student's own affair. One of a kind that this version does not know may be, too. */
function isPrivate(type: unknown, { notes, highlights }: HandInChoice): boolean {
  return (type === 'note' && !notes) || (type === 'highlight' && !highlights) || !kinds.has(type);
}
