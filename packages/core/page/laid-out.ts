/**
 * Those of the parts of a page that the browser lays out: of a long page it skips the ones far from the window
 * (`content-visibility`). Asking for a place in a skipped part would lay it out.
 */
export function laidOut(parts: Iterable<Element>): HTMLElement[] {
  const isLaidOut = ({ firstElementChild: content }: Element): boolean =>
    content?.checkVisibility({ contentVisibilityAuto: true }) ?? true;
  return [...parts].filter((part): part is HTMLElement => part instanceof HTMLElement && isLaidOut(part));
}
