import { describe, expect, it } from 'vitest';
import { completion, exerciseParagraphs, missParagraphs, partParagraphs, type Response } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

const passage = `## Flood
<!-- section id=flood -->

It rained for forty days in the valley.[^1]

The bridge at Arden fell on Tuesday.

## Answer
<!-- section id=answer -->

The mayor asked for boats, and "no more" for words.

Nobody came from Bristol.

The bridge was built anew.

[^1]: A note.
`;

function read(mark: string, body = 'Say.') {
  const { lesson } = parseText(`${passage}\n# More\n\n## X\n<!-- exercise id=x ${mark} -->\n\n${body}\n`);
  const [exercise] = lesson.exercises;
  if (!exercise) throw new Error('no exercise');
  const numbers = (
    index: number,
    response: Response,
    of: 'option' | 'row' | 'gap' | 'quotation' | 'selection',
  ) => partParagraphs(lesson, exercise, { of, index }, response);
  return { belongs: exerciseParagraphs(lesson, exercise), again: missParagraphs(lesson, exercise), numbers };
}

describe('the paragraphs of an exercise', () => {
  it.each([
    ['type=essay section=answer', [3, 4, 5]],
    ['type=essay', []],
    ['type=essay section=answer paragraph="Arden fell"', [2]],
    ['type=essay section=answer paragraph="built anew | forty\n days | Arden"', [1, 2, 5]],
    [`type=essay section=answer paragraph='"no more" for'`, [3]],
    ['type=essay section=answer paragraph="words that are not there"', [3, 4, 5]],
  ])('to read again are those that its mark names, else those of its section: %s', (mark, expected) => {
    expect(read(mark).again).toEqual(expected);
  });

  it('are not narrowed down by its mark before it is answered', () => {
    expect(read('type=essay section=answer paragraph="Arden fell"').belongs).toEqual([3, 4, 5]);
  });

  it('are the one that it stands behind', () => {
    const { lesson } = parseText(
      '## S\n<!-- section id=s -->\n\nOne.\n\nTwo.\n\n### X\n<!-- exercise id=x type=essay -->\n\nSay.\n\n### Go on\n\nThree.\n',
    );
    expect(lesson.exercises.map((exercise) => exerciseParagraphs(lesson, exercise))).toEqual([[2]]);
  });
});

describe('the paragraph that a miss leads to', () => {
  it('is the one that speaks of it, where one does', () => {
    const { numbers } = read(
      'type=choice section=answer',
      '- [x] The mayor\n- [ ] Bristol\n  > Nobody came.\n- [ ] The king\n',
    );
    const response: Response = { type: 'choice', picked: [1] };
    expect([0, 1, 2].map((index) => numbers(index, response, 'option'))).toEqual([[3], [4], [3, 4, 5]]);
  });

  it('stands anywhere, where the exercise is about more than its section', () => {
    const { numbers } = read(
      'type=match section=answer',
      '| A | B |\n|---|---|\n| forty days | rain |\n| Bristol | nobody |\n',
    );
    const response: Response = { type: 'match', values: [null, null] };
    expect([0, 1].map((index) => numbers(index, response, 'row'))).toEqual([[1], [4]]);
  });

  it('has the word of a gap', () => {
    const { numbers } = read('type=cloze section=flood', 'At **Arden** it rained for **forty** days.');
    const response: Response = { type: 'cloze', gaps: ['', ''] };
    expect([0, 1].map((index) => numbers(index, response, 'gap'))).toEqual([[2], [1]]);
  });

  it('has the words that were looked for, though they stand in another section', () => {
    const { numbers } = read('type=evidence section=answer', 'Where?\n\n<!-- key -->\n\n> fell on Tuesday');
    expect(numbers(0, { type: 'evidence', quotation: 'boats' }, 'selection')).toEqual([2]);
  });

  it('is that of a quotation, wherever it stands', () => {
    const { numbers } = read('type=argument section=answer');
    const response: Response = {
      type: 'argument',
      claim: '',
      quotations: ['the bridge of Arden fell down', 'made up'],
      reasoning: '',
    };
    expect([0, 1].map((index) => numbers(index, response, 'quotation'))).toEqual([[2], [3, 4, 5]]);
  });

  it('is offered by its beginning while the mark is written', () => {
    const text = `${passage}\n## X\n<!-- exercise id=x type=essay paragraph= -->\n\nSay.\n`;
    const { lesson } = parseText({ 'lesson.md': text });
    const offset = text.indexOf('paragraph=') + 'paragraph='.length;
    const items = completion(lesson, 'lesson.md', offset)?.items ?? [];
    expect(items.map(({ insert }) => insert)).toContain('"The bridge at Arden fell on"');
    expect(items.map(({ insert }) => insert)).toContain('"The mayor asked for boats, and"');
  });
});
