import type { Exercise } from '../../model/exercise.ts';
import type { Response } from '../../model/response.ts';
import type { EventOf } from './record-event.ts';
import type { StudyState } from './study-state.ts';

/** What a learning platform keeps of the work on an exercise: enough to go on elsewhere, in a few characters. */
export interface CompactTry {
  /** How often it was tried. */
  readonly tries: number;
  /** Best score, 0..1 to four decimals; `undefined` if no attempt has one. */
  readonly best: number | undefined;
  /** Time of that attempt, or of the last one without a score: whole seconds since 1970. */
  readonly at: number;
  /** The beginning of the fingerprint of the texts that the response refers to by number; '' for none. */
  readonly form: string;
  /** Its response as `packedResponse` writes it; `undefined` for prose, and if there was no room. */
  readonly response: Packed | undefined;
}

/** Plain JSON: indexes, texts or one text. */
export type Packed = string | readonly string[] | readonly number[];

/** The work on a lesson, by exercise id. */
export type CompactWork = ReadonlyMap<string, CompactTry>;

/** The first version of the format, which the text begins with. */
const VERSION = 1;
/** Units of a form's fingerprint that are kept. */
const FORM_LENGTH = 4;

/**
 * Writes work as ASCII, since platforms count characters in different ways. Leaves out the longest responses, then the
 * earliest exercises, if it would be longer than `limit`.
 */
export function writeCompactWork(work: CompactWork, limit: number): string {
  const base = Math.min(...[...work.values()].map(({ at }) => at));
  let rows = [...work].map(([id, { tries, best, at, form, response }]) => ({
    at,
    lean: ascii([id, tries, best ?? null, at - base]),
    full: ascii([
      id,
      tries,
      best ?? null,
      at - base,
      ...(form === '' && response === undefined ? [] : [form]),
      ...(response === undefined ? [] : [response]),
    ]),
  }));
  const head = `[${VERSION},${rows.length > 0 ? base : 0}`;
  const length = (): number => rows.reduce((sum, { full }) => sum + full.length + 1, head.length + 1);
  let excess = length() - limit;
  for (const row of rows.toSorted((a, b) => b.full.length - b.lean.length - a.full.length + a.lean.length)) {
    if (excess <= 0) break;
    excess -= row.full.length - row.lean.length;
    row.full = row.lean;
  }
  for (const row of rows.toSorted((a, b) => a.at - b.at)) {
    if (excess <= 0) break;
    excess -= row.full.length + 1;
    rows = rows.filter((each) => each !== row);
  }
  return `${[head, ...rows.map(({ full }) => full)].join()}]`;
}

const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Reads what `writeCompactWork` wrote. A text from elsewhere gives what can be read of it, or nothing. */
export function readCompactWork(text: string): CompactWork {
  const work = new Map<string, CompactTry>();
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return work;
  }
  if (!Array.isArray(read)) return work;
  const [version, base, ...rows] = read;
  if (version !== VERSION || !isCount(base)) return work;
  for (const row of rows) {
    if (!Array.isArray(row)) continue;
    const [id, tries, best, after, form = '', response] = row;
    const isWhole =
      typeof id === 'string' &&
      id !== '' &&
      isCount(tries) &&
      tries > 0 &&
      (best === null || (typeof best === 'number' && best >= 0 && best <= 1)) &&
      isCount(after) &&
      typeof form === 'string';
    if (isWhole)
      work.set(id, {
        tries,
        best: best ?? undefined,
        at: base + after,
        form,
        response: isPacked(response) ? response : undefined,
      });
  }
  return work;
}

/** A number of things or seconds; a date stays one in milliseconds. */
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e12;

const isPacked = (value: unknown): value is Packed =>
  typeof value === 'string' ||
  (Array.isArray(value) &&
    (value.every((each) => typeof each === 'string') || value.every((each) => Number.isInteger(each))));

/**
 * Sums up the work on a lesson.
 *
 * @param before what was kept earlier, maybe by another browser: what is better in it stays
 */
export function compactWork(
  exercises: readonly Pick<Exercise, 'id'>[],
  state: StudyState,
  before: CompactWork,
): CompactWork {
  const work = new Map<string, CompactTry>();
  for (const { id } of exercises) {
    const attempts = state.exercises.get(id)?.attempts ?? [];
    const old = before.get(id);
    const here = bestOf(attempts);
    if (!here && !old) continue;
    const now = here && compactTry(here, attempts.length);
    const kept = old && (!now || isBetter(old, now)) ? old : now;
    if (kept) work.set(id, { ...kept, tries: Math.max(old?.tries ?? 0, attempts.length) });
  }
  return work;
}

/** Whether one has a better score, or the same and a response. */
function isBetter(one: CompactTry, other: CompactTry): boolean {
  const gain = (one.best ?? -1) - (other.best ?? -1);
  return gain > 0 || (gain === 0 && one.response !== undefined && other.response === undefined);
}

/** The first of the best attempts; the last one if none has a score. */
function bestOf(attempts: readonly EventOf<'attempt'>[]): EventOf<'attempt'> | undefined {
  return attempts.reduce<EventOf<'attempt'> | undefined>(
    (best, each) =>
      best === undefined || (each.score ?? -1) > (best.score ?? -1) || (best.score ?? each.score) === null
        ? each
        : best,
    undefined,
  );
}

function compactTry({ score, at, item, response }: EventOf<'attempt'>, tries: number): CompactTry {
  return {
    tries,
    best: score === null ? undefined : Math.round(score * 10_000) / 10_000,
    at: Math.max(0, Math.floor(at / 1000)),
    form: item?.form?.slice(0, FORM_LENGTH) ?? '',
    response: packedResponse(response as Response | undefined),
  };
}

/** A response in as few characters as can be; `undefined` for prose, which has no room. */
export function packedResponse(response: Response | undefined): Packed | undefined {
  switch (response?.type) {
    case 'choice':
      return response.picked;
    case 'order':
      return response.entries;
    case 'match':
      return response.values.map((value) => value ?? -1);
    case 'cloze':
      return response.gaps;
    case 'short':
      return response.text;
    case 'evidence':
      return response.quotation;
    default:
      return undefined;
  }
}

/** The response to an exercise of a type that was packed; `undefined` if it is of another type. */
export function unpackedResponse(type: Exercise['type'], packed: Packed | undefined): Response | undefined {
  if (packed === undefined) return undefined;
  if (typeof packed === 'string')
    return type === 'short'
      ? { type, text: packed }
      : type === 'evidence'
        ? { type, quotation: packed }
        : undefined;
  const texts = packed.filter((each) => typeof each === 'string');
  const numbers = packed.filter((each) => typeof each === 'number');
  if (type === 'cloze') return texts.length === packed.length ? { type, gaps: texts } : undefined;
  if (numbers.length < packed.length) return undefined;
  if (type === 'choice') return { type, picked: numbers };
  if (type === 'order') return { type, entries: numbers };
  return type === 'match' ? { type, values: numbers.map((value) => (value < 0 ? null : value)) } : undefined;
}

/** Whether the texts of an exercise are still those that a response of earlier refers to. */
export const hasForm = ({ form }: CompactTry, now: string | undefined): boolean =>
  form === (now?.slice(0, FORM_LENGTH) ?? '');
