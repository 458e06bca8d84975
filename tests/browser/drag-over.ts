import type { Frame } from 'playwright-core';

/** How often people try again who see that they have selected something else: the page moved under the mouse. */
const TRIES = 5;

/**
 * Drags the mouse over words of a page, from within the first letter to within the last, as people do.
 *
 * @param words that stand in one text node of the passage
 */
export async function dragOver(frame: Frame, words: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await drag(frame, words);
    const selected = await frame.evaluate(selectedWords);
    // The outermost letters are a matter of half a pixel.
    if (words.includes(selected) && selected.length >= words.length - 2) return;
    if (tries === TRIES) throw new Error(`The mouse has selected “${selected}” instead of “${words}”.`);
  }
}

async function drag(frame: Frame, words: string): Promise<void> {
  const { from, to } = await frame.evaluate(placeOf, words);
  const element = frame.parentFrame() ? await frame.frameElement() : undefined;
  const { x, y } = (await element?.boundingBox()) ?? { x: 0, y: 0 };
  const { mouse } = frame.page();
  await mouse.move(x + from.x, y + from.y);
  await mouse.down();
  await mouse.move(x + (from.x + to.x) / 2, y + (from.y + to.y) / 2);
  await mouse.move(x + to.x, y + to.y);
  await mouse.up();
}

/** Runs in the page. */
const selectedWords = (): string => (getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim();

/** Runs in the page. */
function placeOf(words: string): { from: { x: number; y: number }; to: { x: number; y: number } } {
  const walker = document.createTreeWalker(
    document.querySelector('article') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.replace(/\s/g, ' ').indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    // Above the middle, where no bar covers it.
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 4, behavior: 'instant' });
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) break;
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  throw new Error(`The page does not show “${words}” in one piece.`);
}
