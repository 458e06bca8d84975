import { lessonId } from '../text/lesson-id.ts';
import type { FreshNames } from './fresh-names.ts';

const prefixes = { section: '', question: 'q-', exercise: 'x-' } as const;
const MOST_WORDS = 4;
/** Words that say nothing about which heading it is. */
const EMPTY_WORDS = /^(?:a|an|and|at|by|did|do|does|for|from|in|is|of|on|or|that|the|to|was|were|what|with)$/;

/** An id for a new element, made of the telling words of its heading and used nowhere in the lesson. */
export function suggestId(fresh: FreshNames, kind: keyof typeof prefixes, title: string): string {
  const words = lessonId(title, kind).split('-');
  const telling = words.filter((word) => !EMPTY_WORDS.test(word));
  const chosen = telling.length > 0 ? telling : words;
  return fresh.id(prefixes[kind] + chosen.slice(0, MOST_WORDS).join('-'), kind);
}
