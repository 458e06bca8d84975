import type { Lesson } from '../model/lesson.ts';
import { labelKey } from '../model/note.ts';
import { NumberedNames } from '../model/numbered-names.ts';
import { lessonId } from '../text/lesson-id.ts';
import { oncePerLesson } from './once-per-lesson.ts';

/** Longest id to make from a title. */
const LONGEST = 40;
const NUMBER = /^\d{1,9}$/;

/**
 * Makes ids and labels that are not yet used in a lesson. Each is returned once, so fixes applied together do not give
 * two things one name. Linear in the lesson and in the number of requests.
 */
export class FreshNames {
  readonly #lesson: Lesson;
  readonly #ids = new Set<string>();
  readonly #labels = new Set<string>();
  readonly #numbered = new NumberedNames();
  #greatest = 0;

  constructor(lesson: Lesson) {
    this.#lesson = lesson;
  }

  /** An id close to a wish, in kebab-case. */
  id(wish: string, otherwise: string): string {
    const taken = takenIds(this.#lesson);
    const words = lessonId(wish, '');
    const short = words.length > LONGEST ? words.slice(0, LONGEST + 1).replace(/-[^-]*$/, '') : words;
    const base = short || otherwise;
    const isTaken = (id: string): boolean => taken.has(id) || this.#ids.has(id);
    const id = isTaken(base) ? this.#numbered.free(base, isTaken) : base;
    this.#ids.add(id);
    return id;
  }

  /** A label: for a number, the one after the highest; otherwise the label with a number appended. */
  label(label: string): string {
    const taken = takenLabels(this.#lesson);
    if (NUMBER.test(label)) {
      this.#greatest = Math.max(this.#greatest, taken.greatest) + 1;
      return String(this.#greatest);
    }
    const isTaken = (other: string): boolean =>
      taken.keys.has(labelKey(other)) || this.#labels.has(labelKey(other));
    const free = this.#numbered.free(label, isTaken);
    this.#labels.add(labelKey(free));
    return free;
  }
}

const takenIds = oncePerLesson(({ openings }) => new Set(openings.map(({ id }) => id)));

const takenLabels = oncePerLesson(({ notes, markers }) => {
  const keys = new Set<string>();
  let greatest = 0;
  for (const { label } of [...notes, ...markers]) {
    keys.add(labelKey(label));
    if (NUMBER.test(label)) greatest = Math.max(greatest, Number(label));
  }
  return { keys, greatest };
});

const prefixes = { section: '', question: 'q-', exercise: 'x-' } as const;
const MOST_WORDS = 4;
/** Words that do not help to identify a heading. */
const EMPTY_WORDS = /^(?:a|an|and|at|by|did|do|does|for|from|in|is|of|on|or|that|the|to|was|were|what|with)$/;

/** Suggests an id for a new element: the significant words of its heading, not used anywhere in the lesson. */
export function suggestId(fresh: FreshNames, kind: keyof typeof prefixes, title: string): string {
  const words = lessonId(title, kind).split('-');
  const telling = words.filter((word) => !EMPTY_WORDS.test(word));
  const chosen = telling.length > 0 ? telling : words;
  return fresh.id(prefixes[kind] + chosen.slice(0, MOST_WORDS).join('-'), kind);
}
