import { typeCase } from './type-case.ts';

/** For each row what is chosen; '' for nothing. */
export const match = typeCase<readonly string[]>({
  type: 'match',
  title: 'Match',
  exercise: 'x-match',
  written: `### Match
<!-- exercise id=x-match type=match points=3 section=gate -->

| Who | What |
|---|---|
| Duke | promised |
| Miller | opened |
| Nobody | learned |
|  | paid back |`,
  async mouse(pane, given) {
    for (const [row, value] of given.entries())
      if (value !== '') await pane.get(`row-${row}`).selectOption({ label: value });
  },
  async keys(_pane, given, keyboard) {
    for (const [row, value] of given.entries()) {
      if (row > 0) await keyboard.press('Tab');
      // Typed letters choose, as in every list.
      await keyboard.type(value);
    }
    await keyboard.press('Control+Enter');
  },
  answers: [
    {
      outcome: 'right',
      given: ['promised', 'opened', 'learned'],
      score: 1,
      verdict: 'Right: 3 of 3.',
      response: { type: 'match', values: [0, 1, 2] },
    },
    {
      outcome: 'partly',
      given: ['promised', '', 'paid back'],
      score: 1 / 3,
      verdict: 'Partly right: 1 of 3.',
      response: { type: 'match', values: [0, null, 3] },
    },
    {
      outcome: 'wrong',
      given: ['opened', 'learned', 'promised'],
      score: 0,
      verdict: 'Not right: 0 of 3.',
      response: { type: 'match', values: [1, 2, 0] },
    },
  ],
});
