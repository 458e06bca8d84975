import type { Locator } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of a word as an editor shows it. The word is looked for in the text of each line, however the tokens
 * split it, and editors render spaces as no-break spaces.
 *
 * @param occurrence which of several, from 0, counted from the top of the visible part
 * @throws when the word is not on the screen
 */
export async function wordPoint(editor: Locator, word: string, occurrence = 0): Promise<Point> {
  const point = await editor.evaluate(findWord, { word, occurrence });
  if (!point) throw new Error(`The word ${word} is not on the screen.`);
  return point;
}

/** Runs in the page. */
function findWord(
  editor: HTMLElement | SVGElement,
  { word, occurrence }: { readonly word: string; readonly occurrence: number },
): Point | undefined {
  let left = occurrence;
  const lines = [...editor.querySelectorAll<HTMLElement>('.view-lines .view-line')];
  for (const line of lines.sort((a, b) => a.offsetTop - b.offsetTop)) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const text = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (left-- > 0) continue;
      let offset = at + Math.floor(word.length / 2);
      const node = nodes.find((candidate) => {
        if (offset < candidate.length) return true;
        offset -= candidate.length;
        return false;
      });
      if (!node) continue;
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  }
  return undefined;
}
