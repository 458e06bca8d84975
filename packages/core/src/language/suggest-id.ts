import type { Lesson } from '../model/lesson.ts';

const prefixes = { section: '', question: 'q-', exercise: 'x-' } as const;
const MOST_WORDS = 4;
/** Words that say nothing about which heading it is. */
const EMPTY_WORDS = /^(?:a|an|and|at|by|did|do|does|for|from|in|is|of|on|or|that|the|to|was|were|what|with)$/;

/** An id for a new element, made of the words of its heading and used nowhere in the lesson. */
export function suggestId(lesson: Lesson, kind: keyof typeof prefixes, title: string): string {
  const words =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !EMPTY_WORDS.test(word));
  const stem =
    prefixes[kind] + ((telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('-') || kind);
  const taken = new Set(
    [...lesson.sections, ...lesson.questions, ...lesson.exercises]
      .filter(({ named }) => named)
      .map(({ id }) => id),
  );
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  return id;
}
