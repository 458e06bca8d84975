import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { exerciseOf } from '../testing/exercise-of.ts';

const rubric =
  '| Criterion | Strong | Weak |\n|---|---|---|\n| **Claim** | Clear | Vague |\n| Evidence | Exact |\n';

describe('an argument exercise', () => {
  it('takes its rubric from the table behind its key mark', () => {
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
    const { exercise, diagnostics } = exerciseOf('argument', `Who?\n\n${rubric}`);
    expect([exercise.rubric, plainText(exercise.prompt).startsWith('Who? Criterion'), diagnostics]).toEqual([
      undefined,
      true,
      [],
    ]);
  });
});
