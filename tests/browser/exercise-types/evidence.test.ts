import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExercisePane } from '../exercise-pane.ts';
import { recorded } from '../study-record.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench-fixture.ts';

const PASSAGE = '#exercise-passage';

let open: OpenWorkbench;
let pane: ExercisePane;

beforeAll(async () => {
  open = await openWorkbench({ lesson: join(import.meta.dirname, 'lesson') });
  pane = new ExercisePane(open.workbench);
});
afterAll(() => open.dispose());
beforeEach(() => open.pictureOnFailure());

/** Drags from the first to the last of some words, and takes the selection with the button. */
async function selectByMouse(words: string): Promise<void> {
  const passage = pane.frame.locator(PASSAGE);
  await passage.scrollIntoViewIfNeeded();
  const frame = await (await pane.frame.frameElement()).boundingBox();
  const [from, to] = await passage.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const edge = (offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y: y + height / 2 };
      };
      return [edge(at), edge(at + wanted.length)];
    }
    return [];
  }, words);
  if (!from || !to || !frame) throw new Error(`The passage has no ${words}.`);
  const { mouse } = open.page;
  await mouse.move(frame.x + from.x, frame.y + from.y);
  await mouse.down();
  await mouse.move(frame.x + to.x, frame.y + to.y, { steps: 10 });
  await mouse.up();
  await pane.get('use-selection').click();
  await pane.get('answer').click();
}

/** Goes to the words with the caret, selects them, takes and answers. */
async function selectByKeys(words: string): Promise<void> {
  const { keyboard } = open.page;
  const selected = () => pane.frame.evaluate(() => getSelection()?.toString() ?? '');
  // As the caret goes: a paragraph's end is one step.
  const blocks = await pane.frame.locator(`${PASSAGE} :is(h2, p)`).allTextContents();
  const before = blocks.join('\n').split(words)[0] ?? '';
  await keyboard.press('Control+Home');
  for (let letter = 0; letter < before.length; letter++) await keyboard.press('ArrowRight');
  while ((await selected()).length < words.length) await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');
}

describe.each([
  ['mouse', selectByMouse],
  ['keys', selectByKeys],
] as const)('evidence by %s, from the command palette', (_, select) => {
  it.each([
    {
      outcome: 'right',
      words: 'The duke had promised help and sent none.',
      score: 1,
      verdict: /^Right: 1 of 1/,
    },
    { outcome: 'partly', words: 'The duke', score: 0.5333, verdict: /^Partly right/ },
    { outcome: 'wrong', words: 'Its walls were old', score: 0, verdict: /^Not right/ },
  ])('$outcome', async ({ words, score, verdict }) => {
    const before = recorded(open.folder, 'attempt').length;
    await pane.run('Evidence');
    await select(words);
    expect(await pane.verdict()).toMatch(verdict);
    await expect.poll(() => recorded(open.folder, 'attempt').length).toBe(before + 1);
    expect(recorded(open.folder, 'attempt').at(-1)).toMatchObject({
      exercise: 'x-evidence',
      exerciseType: 'evidence',
      score: expect.closeTo(score, 3),
      response: { type: 'evidence', quotation: words },
    });
  });
});
