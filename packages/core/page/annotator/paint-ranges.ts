/**
 * Paints spans of the passage without touching its elements, so that patching, focus and selection are unaffected; the
 * style sheet defines the look, in `::highlight(name)`. A browser without support still shows everything else.
 *
 * @param priority which one wins where two overlap: the higher one
 */
export function paintRanges(name: string, ranges: readonly AbstractRange[], priority = 0): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
