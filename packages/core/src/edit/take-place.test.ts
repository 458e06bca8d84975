import { describe, expect, it } from 'vitest';
import { applyToFiles } from '../testing/apply-to-files.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { type Movable, stepElement, takePlace } from './take-place.ts';

const section = (id: string) => `## ${id}\n<!-- section id=${id} -->\n\nText.\n`;
const question = (id: string, of: string) => `## ${id}\n<!-- question id=${id} section=${of} -->\n\nWhy?\n`;
const texts = {
  'lesson.md': [frontMatter, section('a'), section('b'), section('c')].join('\n'),
  'questions.md': [question('q1', 'a'), question('q2', 'a'), question('q3', 'c')].join('\n'),
};
const { lesson } = parseText(texts);
const all: readonly Movable[] = [...lesson.sections, ...lesson.questions];
const named = (id: string): Movable => {
  const found = all.find((element) => element.id === id);
  if (!found) throw new Error(id);
  return found;
};
/** Sections, and questions with their section, after a change. */
function order(edits: ReturnType<typeof takePlace>): string {
  const after = parseText(applyToFiles(texts, edits?.edits ?? [])).lesson;
  const items = after.questions.map((item) => `${item.id}:${item.section}`);
  return [...after.sections.map(({ id }) => id), ...items].join(' ');
}

describe('an element', () => {
  it.each([
    ['a', 'c', 'b c a q1:a q2:a q3:c'],
    ['c', 'a', 'c a b q1:a q2:a q3:c'],
    ['q1', 'q2', 'a b c q2:a q1:a q3:c'],
    ['q3', 'q1', 'a b c q3:a q1:a q2:a'],
    ['q1', 'b', 'a b c q1:b q2:a q3:c'],
    ['a', 'a', 'a b c q1:a q2:a q3:c'],
  ])('%s takes the place of %s', (id, target, expected) => {
    expect(order(takePlace(lesson, named(id), named(target)))).toBe(expected);
  });

  it('that is a section cannot take the place of a question', () => {
    expect(takePlace(lesson, named('a'), named('q1'))).toBeUndefined();
  });

  it.each([
    ['a', 'up', 'a b c q1:a q2:a q3:c'],
    ['a', 'down', 'b a c q1:a q2:a q3:c'],
    ['q2', 'up', 'a b c q2:a q1:a q3:c'],
    ['q2', 'down', 'a b c q1:a q2:b q3:c'],
    ['q3', 'up', 'a b c q1:a q2:a q3:b'],
    ['q3', 'down', 'a b c q1:a q2:a q3:c'],
  ] as const)('%s steps %s', (id, direction, expected) => {
    expect(order(stepElement(lesson, named(id), direction))).toBe(expected);
  });
});
