import type { Keyboard } from 'playwright-core';
import type { ExercisePane } from '../exercise-pane.ts';
import { typeCase } from './type-case.ts';

const ENTRY = '.entries > .entry';
const entries = ['The promise', 'The siege', 'The opened gate', 'The questions'];
const inOrder = (...places: number[]) => places.map((place) => entries[place] ?? '');

export const order = typeCase<readonly string[]>({
  type: 'order',
  title: 'Order',
  exercise: 'x-order',
  written: `### Order
<!-- exercise id=x-order type=order points=4 section=walls -->

Begin with the earliest.

1. The promise
2. The siege
3. The opened gate
4. The questions`,
  async mouse(pane, given) {
    for (const [wanted, words] of given.entries()) {
      if ((await pane.placeOf(ENTRY, words)) > wanted) await drag(pane, words, wanted);
    }
  },
  async keys(pane, given, keyboard) {
    for (const [wanted, words] of given.entries()) {
      const place = await pane.placeOf(ENTRY, words);
      await walk(pane, keyboard, place);
      for (let step = place; step > wanted; step--) await keyboard.press('Alt+ArrowUp');
    }
    await keyboard.press('Enter');
  },
  answers: [
    {
      outcome: 'right',
      given: inOrder(0, 1, 2, 3),
      score: 1,
      verdict: 'Right: 4 of 4.',
      response: { type: 'order', entries: [0, 1, 2, 3] },
    },
    {
      outcome: 'partly',
      given: inOrder(1, 0, 2, 3),
      score: 0.75,
      verdict: 'Partly right: 3 of 4.',
      response: { type: 'order', entries: [1, 0, 2, 3] },
    },
    {
      outcome: 'wrong',
      given: inOrder(3, 2, 1, 0),
      score: 0,
      verdict: 'Not right: 0 of 4.',
      response: { type: 'order', entries: [3, 2, 1, 0] },
    },
  ],
});

/** Drags an entry by its grip over the upper half of the one at a place. */
async function drag(pane: ExercisePane, words: string, wanted: number): Promise<void> {
  const list = pane.frame.locator(ENTRY);
  const grip = await list.filter({ hasText: words }).locator('.grip').boundingBox();
  const goal = await list.nth(wanted).boundingBox();
  if (!grip || !goal) throw new Error(`${words} cannot be dragged.`);
  const { mouse } = pane.frame.page();
  const x = grip.x + grip.width / 2;
  await mouse.move(x, grip.y + grip.height / 2);
  await mouse.down();
  await mouse.move(x, goal.y + 2, { steps: 20 });
  await mouse.up();
}

/** Goes with the arrows from the entry that has the focus to the one at a place. */
async function walk(pane: ExercisePane, keyboard: Keyboard, place: number): Promise<void> {
  const at = await pane.frame
    .locator(ENTRY)
    .evaluateAll((all) => all.indexOf(document.activeElement as never));
  const key = at < place ? 'ArrowDown' : 'ArrowUp';
  for (let step = Math.abs(place - at); step > 0; step--) await keyboard.press(key);
}
