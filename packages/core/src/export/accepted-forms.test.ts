import { describe, expect, it } from 'vitest';
import { gradeExercise } from '../exercise/grade-exercise.ts';
import { exerciseOf } from '../testing/exercise-of.ts';
import { ANYTHING, acceptedForms, formsOf } from './accepted-forms.ts';
import { createLossLog } from './losses.ts';

describe('the forms in which people write an answer', () => {
  it.each([
    ['Café', ['Café', 'Café.', 'cafe', 'cafe.']],
    ['1950', ['1950', '1950.']],
    ['100 %', ['100 %', '100 %.', '100%', '100%.']],
    ['d’Or', ['d’Or', 'd’Or.', "d'Or", "d'Or.", 'dor', 'dor.']],
    ['the capital', ['the capital', 'the capital.', 'capital', 'capital.']],
  ])('%s', (wording, forms) => {
    expect(formsOf(wording, 'en')).toEqual(forms);
  });
});

describe('the answers that an exercise accepts', () => {
  const body = 'Which?\n\n<!-- key -->\n\n- ~ Half\n- Café\n- `colou?r`\n- `Kim.*`\n- `hal[fv]`\n';

  it('are all accepted here, with the same credit', () => {
    const { exercise } = exerciseOf('short', body);
    const { lose, losses } = createLossLog();
    const forms = acceptedForms(exercise, 'en', lose);
    for (const { text, credit } of forms)
      expect([
        text,
        gradeExercise(exercise, { type: 'short', text: text.replace(ANYTHING, ' Il Sung') }).score,
      ]).toEqual([text, credit]);
    expect(losses).toEqual([]);
    expect(forms.map(({ credit }) => credit)).toEqual(
      [...forms.map(({ credit }) => credit)].sort().reverse(),
    );
    expect(forms.filter(({ text }) => text.toLowerCase() === 'half').map(({ credit }) => credit)).toEqual([
      1,
    ]);
  });

  it('lose what a pattern accepts beyond a list', () => {
    const { exercise } = exerciseOf('short', 'Which?\n\n<!-- key -->\n\n- `\\d+`\n- `[`\n- x\n');
    const { lose, losses } = createLossLog();
    expect(acceptedForms(exercise, 'en', lose).map(({ text }) => text)).toEqual(['0', 'x', 'x.']);
    expect(losses.map(({ code, kind }) => [code, kind])).toEqual([
      ['pattern-narrowed', 'score'],
      ['pattern-lost', 'score'],
    ]);
  });
});
