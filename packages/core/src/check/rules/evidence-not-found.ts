import { plainText } from '../../parse/plain-text.ts';
import type { Rule } from '../rule.ts';

/** Characters that are searched for quotations in one lesson: a long passage times many of them must not freeze. */
const BUDGET = 20_000_000;
/** Words are looked for by so many first characters, and compared at so many places: repetitions take long to search. */
const HEAD = 40;
const PLACES = 100;

export const evidenceNotFound: Rule = {
  id: 'evidence-not-found',
  severity: 'error',
  message: 'These words do not stand in the passage, so that no student can select them.',
  hint: 'Copy the quotation from the passage word for word, without notes and emphasis.',
  check(lesson, found) {
    const quotations = lesson.exercises.flatMap((exercise) =>
      exercise.type === 'evidence' ? exercise.accepted : [],
    );
    if (quotations.length === 0) return;
    const passage = plainText([...lesson.introduction, ...lesson.sections.flatMap(({ blocks }) => blocks)]);
    let left = BUDGET;
    for (const { text, span } of quotations) {
      left -= passage.length;
      if (left < 0) return;
      if (isMissing(text, passage)) found(span);
    }
  },
};

function isMissing(words: string, passage: string): boolean {
  const head = words.slice(0, HEAD);
  let at = passage.indexOf(head);
  for (let places = 0; at >= 0 && places < PLACES; places++) {
    if (passage.startsWith(words, at)) return false;
    at = passage.indexOf(head, at + 1);
  }
  return at < 0;
}
