import type { Locator } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of a word as an editor shows it, waiting until it is on the screen. The word is looked for in the text of
 * each line, however the tokens split it.
 *
 * @param occurrence which of several, from 0, counted from the top of the visible part
 * @throws when the word does not come on the screen
 */
export async function wordPoint(editor: Locator, word: string, occurrence = 0): Promise<Point> {
  const element = await editor.elementHandle();
  if (!element) throw new Error('The editor has gone.');
  const found = await editor
    .page()
    .waitForFunction(findWord, { editor: element, word, occurrence }, { timeout: 30_000 })
    .catch((error: Error) => {
      throw new Error(`The word ${word} is not on the screen.`, { cause: error });
    });
  return (await found.jsonValue()) as Point;
}

interface Wanted {
  readonly editor: HTMLElement | SVGElement;
  readonly word: string;
  readonly occurrence: number;
}

/** Runs in the page. */
function findWord({ editor, word, occurrence }: Wanted): Point | undefined {
  let left = occurrence;
  const lines = [...editor.querySelectorAll<HTMLElement>('.view-lines .view-line')];
  for (const line of lines.sort((a, b) => a.offsetTop - b.offsetTop)) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    // Editors render spaces as no-break spaces.
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
