import type { ImportLog } from '../import-log.ts';
import { elementsOf, type HtmlElement, type HtmlNode, shownText, textOf } from './parse-html.ts';

const START = /\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG[^*]*\*{3}/i;
const END = /(?:\*{3}\s*)?END OF (?:THE |THIS )?PROJECT GUTENBERG/i;

/** The nodes of a page that are its text: surroundings are reported, and kept if that was requested. */
export function textNodes(
  scope: HtmlElement,
  holdsNotes: (element: HtmlElement) => boolean,
  log: ImportLog,
): HtmlNode[] {
  let before: HtmlNode[] = [];
  let after: HtmlNode[] = [];
  let inside: HtmlElement = scope;
  for (let up = scope.parent; up && inside.name !== 'body'; up = up.parent) {
    let passed = false;
    const own: HtmlNode[] = [];
    for (const node of up.children) {
      if (node === inside) {
        // A call takes at most some ten thousand arguments.
        before = [...own.splice(0), ...before];
        passed = true;
      } else if (isLeft(node)) own.push(node);
    }
    if (passed) after = [...after, ...own];
    inside = up;
  }
  return [...before, ...withoutLicence(scope, log), ...after];

  /** Whether something outside the text stays: it contains notes, or was requested. */
  function isLeft(node: HtmlNode): boolean {
    if (typeof node === 'string')
      return node.trim() !== '' && !log.remove('site', undefined, 'Part of the web page “{text}”', node);
    const words = shownText(node);
    if (words.trim() === '' || /^(?:head|title)$/.test(node.name)) return false;
    return holdsNotes(node) || !log.remove('site', node.line, 'Part of the web page “{text}”', words);
  }
}

/** The children of an element without the license of Project Gutenberg before and after its text. */
function withoutLicence(scope: HtmlElement, log: ImportLog): readonly HtmlNode[] {
  const { children } = scope;
  const start = children.findIndex((node) => START.test(textOf(node)));
  const end = children.findLastIndex((node) => END.test(textOf(node)));
  if (start < 0 && end < 0) return children;
  const only = start >= 0 && (end < 0 || start === end) ? children[start] : undefined;
  // The wrapper element of everything.
  if (
    typeof only === 'object' &&
    textOf(only).length > textOf(scope).length / 2 &&
    [...elementsOf(only)].length > 3
  ) {
    return children.map((node) =>
      node === only ? { ...only, children: [...withoutLicence(only, log)] } : node,
    );
  }
  const from = start >= 0 && gone(children.slice(0, start + 1)) ? start + 1 : 0;
  const to = end > start && gone(children.slice(end)) ? end : children.length;
  return children.slice(from, to);

  function gone(nodes: readonly HtmlNode[]): boolean {
    const words = nodes.map(shownText).join('\n');
    const line = nodes.find((node): node is HtmlElement => typeof node === 'object')?.line;
    return words.trim() !== '' && log.remove('licence', line, 'Licence “{text}”', words);
  }
}
