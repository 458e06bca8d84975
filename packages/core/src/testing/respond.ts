import { type Exercise, plainText, type Response, rightValues } from '../index.ts';

/**
 * A response to a type that Moodle has too, in words: the texts of the options, entries, values and gaps; `-` omits
 * one. For tests.
 */
export function respond(exercise: Exercise, words: readonly string[]): Response {
  const chosen = words.map((word) => (word === '-' ? undefined : word));
  switch (exercise.type) {
    case 'choice':
      return {
        type: 'choice',
        picked: indexes(
          exercise.options.map(({ text }) => plainText(text)),
          words,
        ),
      };
    case 'order': {
      const entries = exercise.groups.flat().map(({ text }) => plainText(text));
      return { type: 'order', entries: indexes(entries, words) };
    }
    case 'match': {
      const values = rightValues(exercise).map(plainText);
      return {
        type: 'match',
        values: chosen.map((word) => (word === undefined ? null : values.indexOf(word))),
      };
    }
    case 'cloze':
      return { type: 'cloze', gaps: chosen.map((word) => word ?? '') };
    case 'short':
    case 'essay':
      return { type: exercise.type, text: words.join(' ') };
    default:
      throw new Error(`Moodle has nothing like the type ${exercise.type}.`);
  }
}

function indexes(texts: readonly string[], words: readonly string[]): number[] {
  return words.filter((word) => word !== '-').map((word) => texts.indexOf(word));
}
