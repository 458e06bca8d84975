import { describe, expect, it } from 'vitest';
import { exerciseSnippet, questionSnippet } from '../../edit/exercise-snippet.ts';
import { exerciseTypes } from '../../exercise/exercise-types.ts';
import type { ExerciseType } from '../../model/exercise.ts';
import { newLesson } from '../../template/new-lesson.ts';
import { findings } from '../../testing/parse-text.ts';

/** A snippet as it stands when nobody has written over anything. */
const plain = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\\([$}\\])/g, '$1');
const passage = '## S\n<!-- section id=s -->\n\nText.\n\n';

describe('placeholder-left', () => {
  it.each([
    ['choice', 1],
    ['order', 1],
    ['match', 1],
    ['short', 1],
    ['evidence', 1],
    ['argument', 1],
    ['essay', 1],
  ] as const)('finds what is left of a new exercise that has got a title: %s', (type, count) => {
    const text = plain(exerciseSnippet(type, { id: 'x', level: 3 })).replace(/^### .*/, '### Who?');
    expect(findings('placeholder-left', `${passage}${text}\n`)).toEqual(Array(count).fill('### Who?'));
  });

  it('finds what is left of a new question and section', () => {
    const section = '## When?\n<!-- section id=s -->\n\nWhat the section says.';
    const question = plain(questionSnippet({ id: 'q', level: 3 })).replace(/^### .*/, '### Why?');
    expect(findings('placeholder-left', `${section}\n\n${question}\n`)).toEqual(['## When?', '### Why?']);
  });

  it('finds what is left in an exercise that has a title of its own', () => {
    const text = `${passage}### Who?\n<!-- exercise id=x type=choice -->\n\nPick one.\n\n- [x] He\n- [ ] A tempting answer\n`;
    expect(findings('placeholder-left', text)).toEqual(['### Who?']);
  });

  it('finds the words for the passage of a new lesson once its section has a title', () => {
    const [lesson] = newLesson({ title: 'T', id: 't' });
    const text = lesson?.text.replace('## The first section', '## The flood') ?? '';
    expect(findings('placeholder-left', { 'lesson.md': text })).toEqual(['## The flood']);
  });

  it.each(Object.keys(exerciseTypes) as ExerciseType[])(
    'leaves alone what nobody has begun to write: %s',
    (type) => {
      const text = `${passage}${plain(exerciseSnippet(type, { id: 'x', level: 3 }))}\n`;
      expect(findings('placeholder-left', text)).toEqual([]);
    },
  );

  it('accepts words of the author’s own', () => {
    const text = `${passage}### Who?\n<!-- exercise id=x type=match -->\n\n| Left | Right |\n|---|---|\n| One | First |\n| Two | Second |\n`;
    expect(findings('placeholder-left', text)).toEqual([]);
  });
});
