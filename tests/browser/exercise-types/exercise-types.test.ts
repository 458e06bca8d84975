import { join } from 'node:path';
import type { Exercise } from '@marginalia/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExercisePane } from '../exercise-pane.ts';
import { recorded } from '../study-record.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench-fixture.ts';
import { argument } from './argument.ts';
import { choiceOfOne, choiceOfSeveral } from './choice.ts';
import { cloze } from './cloze.ts';
import { essay } from './essay.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { short } from './short.ts';
import type { TypeCase } from './type-case.ts';

/** Of every type: the compiler names a new one. Evidence is answered in the reader, and has a suite of its own. */
const types: { readonly [T in Exclude<Exercise['type'], 'evidence'>]: readonly object[] } = {
  choice: [choiceOfOne, choiceOfSeveral],
  order: [order],
  match: [match],
  cloze: [cloze],
  short: [short],
  argument: [argument],
  essay: [essay],
};
const cases = Object.values(types)
  .flat()
  .flatMap((one) => {
    const { answers, ...rest } = one as TypeCase<unknown>;
    return answers.map((answer) => ({ ...rest, ...answer }));
  });

let open: OpenWorkbench;
let pane: ExercisePane;

beforeAll(async () => {
  open = await openWorkbench({ lesson: join(import.meta.dirname, 'lesson') });
  pane = new ExercisePane(open.workbench);
});
afterAll(() => open.dispose());
beforeEach(() => open.pictureOnFailure());

describe.each(['mouse', 'keys'] as const)('by %s, from the command palette', (way) => {
  it.each(cases)('$title: $outcome', async (one) => {
    const before = recorded(open.folder, 'attempt').length;
    await pane.run(one.title);
    await one[way](pane, one.given, open.page.keyboard);
    if (way === 'mouse') await pane.get('answer').click();
    expect(await pane.verdict()).toBe(one.verdict);
    if (one.remark) await pane.frame.getByText(one.remark).waitFor();
    await expect.poll(() => recorded(open.folder, 'attempt').length).toBe(before + 1);
    const { exercise, score, response } = one;
    expect(recorded(open.folder, 'attempt').at(-1)).toMatchObject({
      exercise,
      exerciseType: one.type,
      score: score === null ? null : expect.closeTo(score, 10),
      response,
      seed: expect.any(Number),
      hints: 0,
      item: { title: one.title },
    });
  });
});
