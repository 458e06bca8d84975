import { describe, expect, it } from 'vitest';
import { formatMessage } from '../model/message.ts';
import { applyToFiles } from '../testing/apply-to-files.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { type ItemPlace, moveItem } from './move-item.ts';

const texts = {
  'lesson.md': `${frontMatter}
## A
<!-- section id=a -->

Text A.[^1]

### Inside A
<!-- question id=qa -->

Why?[^1]

## B
<!-- section id=b -->

Text B.

[^1]: A note.
`,
  'exercises.md': `## First
<!-- exercise id=x1 type=essay section=a -->

Write.

## Second
<!-- exercise id=x2 type=essay section=b -->

Write more.
`,
};
const { lesson } = parseText(texts);
const [a, b] = lesson.sections;
const [first, second] = lesson.exercises;
const [question] = lesson.questions;
if (!a || !b || !first || !second || !question) throw new Error('the sample has gone wrong');

const after = (item: typeof question | typeof first, place: ItemPlace) => {
  const { edits, refused } = moveItem(lesson, item, place);
  return refused ? formatMessage(refused) : applyToFiles(texts, edits);
};

describe('moving an item', () => {
  it('that stands inside a section moves its text, and leaves the notes that end the file', () => {
    expect(after(question, { into: b })).toMatchObject({
      'lesson.md': texts['lesson.md']
        .replace('### Inside A\n<!-- question id=qa -->\n\nWhy?[^1]\n\n', '')
        .replace('Text B.\n', 'Text B.\n\n### Inside A\n<!-- question id=qa -->\n\nWhy?[^1]\n'),
    });
  });

  it('of a file of its own into another section changes what its mark names and nothing else', () => {
    expect(after(first, { into: b })).toMatchObject({
      'exercises.md': texts['exercises.md'].replace('section=a', 'section=b'),
    });
  });

  it('beside another one of its file moves it there, into that one’s section', () => {
    expect(after(first, { after: second })).toMatchObject({
      'exercises.md': `## Second
<!-- exercise id=x2 type=essay section=b -->

Write more.

## First
<!-- exercise id=x1 type=essay section=b -->

Write.
`,
    });
  });

  it('out of all sections takes the name of its section away', () => {
    expect(after(first, { into: undefined })).toMatchObject({
      'exercises.md': texts['exercises.md'].replace(' section=a', ''),
    });
  });

  it('is refused where it would have to leave its text', () => {
    expect(after(question, { into: undefined })).toBe(
      '“Inside A” is inside a section of lesson.md and can only move to another section of that file.',
    );
    expect(after(first, { before: question })).toBe(
      '“First” and “Inside A” are in different texts, so one cannot move next to the other.',
    );
  });

  it('is refused where a heading of the passage would fall into it', () => {
    const other = parseText(
      '## A\n<!-- section id=a -->\n\nText.\n\n### Q\n<!-- question id=q -->\n\nWhy?\n\n#### R\n<!-- question id=r -->\n\nHow?\n\n#### Of the passage\n\nMore.\n\n## B\n<!-- section id=b -->\n\nText.\n',
    ).lesson;
    const [, r] = other.questions;
    const [, section] = other.sections;
    if (!r || !section) throw new Error('the sample has gone wrong');
    expect(moveItem(other, r, { into: section }).refused).toBeDefined();
  });
});
