import type { Keyboard } from 'playwright-core';
import type { ExercisePane } from '../exercise-pane.ts';
import { typeCase } from './type-case.ts';

const pick = {
  async mouse(pane: ExercisePane, words: readonly string[]) {
    for (const text of words) await pane.frame.locator('.option label', { hasText: text }).click();
  },
  async keys(pane: ExercisePane, words: readonly string[], keyboard: Keyboard) {
    for (const text of words) await keyboard.press(String((await pane.placeOf('.option', text)) + 1));
    await keyboard.press('Enter');
  },
};

export const choiceOfOne = typeCase<readonly string[]>({
  ...pick,
  type: 'choice',
  title: 'Pick one',
  exercise: 'x-one',
  written: `### Pick one
<!-- exercise id=x-one type=choice section=gate -->

Who opened the gate?

- [ ] The duke
  > He was not there.
- [x] The miller
  > So the passage says.
- [ ] A guard`,
  answers: [
    {
      outcome: 'right',
      given: ['The miller'],
      score: 1,
      verdict: 'Right: 1 of 1.',
      response: { type: 'choice', picked: [1] },
    },
    {
      outcome: 'wrong',
      given: ['The duke'],
      score: 0,
      verdict: 'Not right: 0 of 1.',
      response: { type: 'choice', picked: [0] },
    },
  ],
});

export const choiceOfSeveral = typeCase<readonly string[]>({
  ...pick,
  type: 'choice',
  title: 'Pick several',
  exercise: 'x-several',
  written: `### Pick several
<!-- exercise id=x-several type=choice points=2 section=walls -->

What does the passage say of the town?

- [x] Deep wells
- [x] Old walls
- [ ] A harbour
- [ ] Two dukes`,
  answers: [
    {
      outcome: 'right',
      given: ['Old walls', 'Deep wells'],
      score: 1,
      verdict: 'Right: 2 of 2.',
      response: { type: 'choice', picked: [0, 1] },
    },
    {
      outcome: 'partly',
      given: ['Old walls'],
      score: 0.5,
      verdict: 'Partly right: 1 of 2.',
      response: { type: 'choice', picked: [1] },
    },
    {
      outcome: 'wrong',
      given: ['Two dukes', 'Old walls'],
      score: 0,
      verdict: 'Not right: 0 of 2.',
      response: { type: 'choice', picked: [1, 3] },
    },
  ],
});
