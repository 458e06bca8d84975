import type { HtmlElement } from './parse-html.ts';

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead ' +
    'title tr ul'
  ).split(' '),
);

/** Whether an element stands on lines of its own. */
export function isBlock({ name }: HtmlElement): boolean {
  return BLOCKS.has(name);
}
