import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExercisePane } from '../exercise-pane.ts';
import { recorded } from '../study-record.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench-fixture.ts';
import { typeCases, typeLesson } from './type-lesson.ts';

const cases = typeCases.flatMap(({ answers, ...rest }) => answers.map((answer) => ({ ...rest, ...answer })));

let open: OpenWorkbench;
let pane: ExercisePane;

beforeAll(async () => {
  open = await openWorkbench({ lesson: typeLesson });
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
