import { describe, expect, it } from 'vitest';
import { formatMessage, type GradeContext, gradeContext, gradeExercise, plainText } from '../index.ts';
import { exerciseOf } from '../testing/exercise-of.ts';
import { parseText } from '../testing/parse-text.ts';

const rubric =
  '| Criterion | Strong | Weak |\n|---|---|---|\n| **Claim** | Clear | Vague |\n| Evidence | Exact |\n';

describe('an argument exercise', () => {
  it('takes its rubric from the table below its key mark', () => {
    const { exercise } = exerciseOf('argument', `Who?\n\n<!-- key -->\n\nEither.\n\n${rubric}\nMore.\n`);
    expect(exercise.rubric?.levels.map(plainText)).toEqual(['Strong', 'Weak']);
    expect(
      exercise.rubric?.criteria.map(({ name, descriptors }) => [plainText(name), descriptors.map(plainText)]),
    ).toEqual([
      ['Claim', ['Clear', 'Vague']],
      ['Evidence', ['Exact', '']],
    ]);
    expect([plainText(exercise.prompt), plainText(exercise.key)]).toEqual(['Who?', 'Either. More.']);
  });

  it('needs no rubric, and leaves a table before the key mark to the prompt', () => {
    const { exercise, diagnostics } = exerciseOf('argument', `Who?\n\n${rubric}\n\n<!-- key -->`);
    expect([exercise.rubric, plainText(exercise.prompt).startsWith('Who? Criterion'), diagnostics]).toEqual([
      undefined,
      true,
      [],
    ]);
  });
});

describe('the grade of an argument', () => {
  const { lesson } = parseText(
    '## S\n\nStalin could have gone on *saying* no.[^1] He did not.\n\n[^1]: In a note.\n',
  );
  const { exercise } = exerciseOf('argument', 'Who?');
  const grade = (quotations: string[], context?: GradeContext) =>
    gradeExercise(exercise, { type: 'argument', claim: 'Stalin.', quotations, reasoning: ' ' }, context);

  it('says what is there and checks every quotation word for word', () => {
    const { score, parts, explanation } = grade(
      ['“gone on saying no”', 'Stalin might have gone on saying no', 'In a note', ''],
      gradeContext(lesson),
    );
    expect(score).toBeUndefined();
    expect(parts.map(({ of, index, verdict }) => `${of} ${index} ${verdict}`)).toEqual([
      'claim 0 given',
      'quotation 0 right',
      'quotation 1 partly',
      'quotation 2 wrong',
      'quotation 3 missed',
      'reasoning 0 missed',
    ]);
    expect(
      parts[2]?.changes?.filter(({ kind }) => kind !== 'same').map(({ kind, word }) => [kind, word]),
    ).toEqual(
      expect.arrayContaining([
        ['added', 'might'],
        ['missing', 'could'],
      ]),
    );
    expect(formatMessage(explanation)).toBe(
      'Quotations that are word for word: 1 of 3. A reader grades the argument by the rubric.',
    );
  });

  it('misses evidence where there is no quotation, and looks nothing up without a passage', () => {
    expect(grade([]).parts.map(({ verdict }) => verdict)).toEqual(['given', 'missed', 'missed']);
    expect(grade(['anything']).parts.map(({ verdict }) => verdict)).toEqual(['given', 'given', 'missed']);
  });
});
