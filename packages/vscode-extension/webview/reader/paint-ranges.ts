/**
 * Paints stretches of the passage without touching its elements, so that patching, focus and selection know nothing of
 * it; the style sheet says how, in `::highlight(name)`. A browser that cannot paint so shows the rest all the same.
 *
 * @param priority which wins where two overlap: the higher one
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
