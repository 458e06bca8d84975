import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { exerciseOf } from '../testing/exercise-of.ts';

const read = (body: string) => {
  const { exercise, source } = exerciseOf('choice', body);
  return {
    prompt: plainText(exercise.prompt),
    options: exercise.options.map(({ text, feedback }) => [plainText(text), plainText(feedback)]),
    places: exercise.options.map(({ feedback }) => source(feedback[0]?.span)),
  };
};

describe('the feedback of an option', () => {
  it.each([
    ['two blanks', '- [x] At three\n  > Right: so it says.\n- [ ] At five\n  > No.'],
    ['six', '- [x] At three\n      > Right: so it says.\n- [ ] At five\n      > No.'],
    ['a tab', '- [x] At three\n\t> Right: so it says.\n- [ ] At five\n\t> No.'],
    ['two tabs', '- [x] At three\n\t\t> Right: so it says.\n- [ ] At five\n\t\t> No.'],
    ['none', '- [x] At three\n> Right: so it says.\n- [ ] At five\n> No.'],
    ['none between blank lines', '- [x] At three\n\n> Right: so it says.\n\n- [ ] At five\n\n> No.'],
  ])('is no part of what students read before they answer, indented by %s', (_what, options) => {
    expect(read(`When?\n\n${options}`)).toEqual({
      prompt: 'When?',
      options: [
        ['At three', 'Right: so it says.'],
        ['At five', 'No.'],
      ],
      places: ['> Right: so it says.', '> No.'],
    });
  });

  it('may have several lines, below an option of several', () => {
    expect(read('- [x] At\n  three\n      > Right:\n      > so it says.\n- [ ] At five').options).toEqual([
      ['At three', 'Right: so it says.'],
      ['At five', ''],
    ]);
  });

  it('is nothing in a list without boxes, or in the words of an option', () => {
    const { exercise } = exerciseOf('order', '1. a\n        > b\n2. 3 > 2');
    expect(exercise.groups.flat().map(({ text }) => plainText(text))).toEqual(['a > b', '3 > 2']);
    expect(read('- [x] 3 > 2\n- [ ] no').options).toEqual([
      ['3 > 2', ''],
      ['no', ''],
    ]);
  });
});
