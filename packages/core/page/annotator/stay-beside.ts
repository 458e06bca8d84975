import { autoUpdate, computePosition, flip, inline, offset, shift } from '@floating-ui/dom';
import { inBackground } from '../in-background.ts';

/** Distance to the words and to the window's edges, in pixels. */
const GAP = 8;
const EDGE = 8;

/**
 * Keeps an element below words of the page, or above if there is more room, whatever moves them.
 *
 * @returns stops it
 */
export function stayBeside(range: Range, element: HTMLElement): () => void {
  const anchor = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: range.startContainer.parentElement ?? document.body,
  };
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(anchor, element, {
      placement: 'bottom',
      middleware: [inline(), offset(GAP), flip({ padding: EDGE }), shift({ padding: EDGE })],
    });
    element.style.setProperty('translate', `${Math.round(x)}px ${Math.round(y)}px`);
  };
  return autoUpdate(anchor, element, () => inBackground(place()));
}
