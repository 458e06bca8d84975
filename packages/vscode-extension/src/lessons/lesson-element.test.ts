import { parseLesson } from '@marginalia/core';
import { expect, it } from 'vitest';
import { elementSpan, isLessonElement, lessonTree } from './lesson-element.ts';

const FRONT = '---\ntitle: T\nid: t\n---\n\n';

/** The lines of the tree, each as far in as it stands. */
function lines(text: string): string[] {
  const { lesson, diagnostics } = parseLesson([{ path: 'lesson.md', text }]);
  const tree = lessonTree({ lesson, diagnostics } as never, diagnostics);
  const below = (id: string, depth: number): string[] =>
    (tree.children.get(id) ?? []).flatMap((child) => {
      expect(tree.parents.get(child.id)?.id).toBe(id);
      expect(tree.find(child.id)).toBe(child);
      return [`${'  '.repeat(depth)}${child.id}`, ...below(child.id, depth + 1)];
    });
  return tree.roots.flatMap((root) => [root.id, ...below(root.id, 1)]);
}

const question = (id: string, attributes: string): string =>
  `### ${id}?\n<!-- question id=${id}${attributes} -->\n\nWhy?\n\n`;

it('has each section with what is cited in it and asked of it, in that order', () => {
  const text = `${FRONT}## A\n<!-- section id=a -->\n\nOne.[^1]\n\n## B\n<!-- section id=b -->\n\nTwo.[^2]\n\n[^1]: N.\n\n[^2]: M.\n\n${question('q', ' section=a')}`;
  expect(lines(text).filter((line) => !/problem/.test(line))).toEqual([
    'section-a',
    '  note-1',
    '  question-q',
    'section-b',
    '  note-2',
  ]);
});

it('puts what belongs nowhere under a line of its own, and problems first', () => {
  const text = `${FRONT}## A\n<!-- section id=a -->\n\nOne.[^404]\n\n[^9]: Nobody cites it.\n\n${question('q', ' section=gone')}`;
  const all = lines(text);
  expect(all[0]).toBe('problems');
  expect(all[1]).toBe('  problem-0');
  expect(all.slice(all.indexOf('section-a'))).toEqual(['section-a', 'rest', '  note-9', '  question-q']);
});

it('takes the first of two sections with one id', () => {
  const text = `${FRONT}## A\n<!-- section id=a -->\n\nOne.\n\n## B\n<!-- section id=a -->\n\nTwo.\n`;
  expect(lines(text).filter((line) => line === 'section-a')).toHaveLength(1);
});

it('takes nothing for an element that a stranger hands to a command', () => {
  for (const value of [undefined, null, 'section', 7, {}, { kind: 'section' }])
    expect(isLessonElement(value)).toBe(false);
  expect(elementSpan({ kind: 'rest', id: 'rest' })).toBeUndefined();
});
