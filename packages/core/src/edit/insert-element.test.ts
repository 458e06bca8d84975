import { describe, expect, it } from 'vitest';
import { exerciseTypes } from '../exercise/exercise-types.ts';
import type { ExerciseType } from '../model/exercise.ts';
import { expandSnippet } from '../testing/expand-snippet.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { insertItem, insertSection, type SnippetInsertion } from './insert-element.ts';

const passage = `${frontMatter}
## A
<!-- section id=a -->

Text A, a {thing} of $5. More.[^1]

## B
<!-- section id=b -->

Text B.

[^1]: A note.
`;
const types = Object.keys(exerciseTypes) as ExerciseType[];

function inserted(texts: Readonly<Record<string, string>>, insertion: SnippetInsertion) {
  const text = texts[insertion.file] ?? '';
  const words = expandSnippet(insertion.snippet);
  return { ...texts, [insertion.file]: text.slice(0, insertion.at) + words + text.slice(insertion.at) };
}

function insert(texts: Readonly<Record<string, string>>, type: ExerciseType | 'question', section: number) {
  const { lesson } = parseText(texts);
  const target = lesson.sections[section];
  if (!target) throw new Error('no such section');
  return inserted(texts, insertItem(lesson, type, target));
}

describe('what is inserted', () => {
  it.each([...types, 'question' as const])('as a new %s is complete and belongs to its section', (type) => {
    for (const texts of [
      { 'lesson.md': passage },
      {
        'lesson.md': passage,
        'exercises.md': '# All\n\n## X\n<!-- exercise id=x type=essay points=1 section=a -->\n\nWrite.',
        'questions.md':
          '# All\n\n## Q\n<!-- question id=q section=b -->\n\nWhy?\n\n## R\n<!-- question id=r section=b -->\n\nWhy?\n',
      },
    ]) {
      const before = parseText(texts);
      const { lesson, diagnostics } = parseText(insert(texts, type, 0));
      expect(diagnostics).toEqual(before.diagnostics);
      const items = type === 'question' ? lesson.questions : lesson.exercises;
      const old = new Set([...before.lesson.questions, ...before.lesson.exercises].map(({ id }) => id));
      const [added] = items.filter(({ id }) => !old.has(id));
      expect(added).toMatchObject({ section: 'a', ...(type === 'question' ? {} : { type }) });
    }
  });

  it('stands behind the section’s last one of its kind', () => {
    const texts = {
      'lesson.md': passage,
      'questions.md':
        '## Q\n<!-- question id=q section=a -->\n\nWhy?\n\n\n## R\n<!-- question id=r section=b -->\n\nWhy?\n',
    };
    const { lesson } = parseText(insert(texts, 'question', 0));
    expect(lesson.questions.map(({ id }) => id)).toEqual(['q', 'q-question', 'r']);
    expect(insert(texts, 'question', 0)['questions.md']).toContain('uses.\n\n\n## R');
  });

  it('as a section stands behind another one, before the notes that end the file', () => {
    const { lesson } = parseText({ 'lesson.md': passage });
    for (const section of [lesson.sections[0], lesson.sections[1], undefined]) {
      const texts = inserted({ 'lesson.md': passage }, insertSection(lesson, section));
      const { lesson: after, diagnostics } = parseText(texts);
      expect(diagnostics).toEqual([]);
      expect(after.sections.map(({ id }) => id)).toEqual(
        section?.id === 'a' ? ['a', 'section', 'b'] : ['a', 'b', 'section'],
      );
      expect(texts['lesson.md']).toMatch(/\n\n\[\^1\]: A note\.\n$/);
    }
  });
});
