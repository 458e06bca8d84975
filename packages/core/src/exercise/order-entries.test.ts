import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll } from '../index.ts';
import { plainText } from '../markdown/plain-text.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

const task = (list: string) =>
  `## S\n<!-- section id=s -->\n\nText.\n\n### Q\n<!-- exercise id=q type=order -->\n\nIn order.\n\n${list}\n`;
const entries = (text: string) => {
  const { lesson, broken } = parseText(text);
  const [exercise] = lesson.exercises;
  const groups = exercise?.type === 'order' ? exercise.groups : [];
  return { broken, read: groups.map((group) => group.map((one) => plainText(one.text)).join('|')) };
};
const read = ['Wind', 'Dike', 'Boats'];

describe('the entries of an order', () => {
  it.each([
    ['no blank behind the second number', '1. Wind\n2.Dike\n3. Boats'],
    ['no blank behind two numbers', '1. Wind\n2.Dike\n3.Boats'],
    ['a number twice', '1. Wind\n2. Dike\n2. Boats'],
  ])('are read where they have %s', (_what, list) => {
    const found = entries(task(list));
    expect(found.read).toEqual(read);
    expect(new Set(found.broken)).toEqual(new Set(['almost-right']));
    expect(mended(list)).toEqual({ broken: [], read });
  });

  it.each([
    ['letters', 'a) Wind\nb) Dike\nc) Boats'],
    ['bullets', '- Wind\n- Dike\n- Boats'],
    ['brackets', '(1) Wind\n(2) Dike\n(3) Boats'],
    ['no blanks at all', '1.Wind\n2.Dike\n3.Boats'],
  ])('are an error with what mends it where they have %s', (_what, list) => {
    const text = task(list);
    expect(entries(text).broken).toEqual(['exercise-malformed']);
    const { diagnostics, lesson } = parseText(text);
    expect(diagnostics).toHaveLength(1);
    expect(lesson.exercises[0]?.prompt).toHaveLength(1);
  });

  it('that do not stand in the order of their numbers are left to the author', () => {
    expect(entries(task('2. Dike\n1. Wind\n3. Boats')).broken).toEqual(['almost-right']);
    expect(mended('2. Dike\n1. Wind\n3. Boats').broken).toEqual(['almost-right']);
  });

  it('may all have the same number', () => {
    expect(entries(task('1. Wind\n1. Dike\n1. Boats'))).toEqual({ broken: [], read });
  });
});

function mended(list: string): ReturnType<typeof entries> {
  const text = frontMatter + task(list);
  return entries(applyEdits(text, fixAll([{ path: 'lesson.md', text }]).edits).slice(frontMatter.length));
}
