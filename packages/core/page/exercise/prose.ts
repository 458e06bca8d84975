import { element } from '../dom/element.ts';

/** The nodes of the host's HTML. A parsed document is inert: nothing is loaded or run before it is shown. */
function parseProse(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => document.adoptNode(node));
}

/** The lesson's prose as an element with its language. */
export function proseIn(language: string, direction: string): (html: string) => HTMLElement {
  return (html) => {
    const attributes = { class: 'prose', dir: direction, ...(language && { lang: language }) };
    const prose = element('div', attributes, ...parseProse(html));
    for (const table of prose.querySelectorAll('table')) wrap(table);
    return prose;
  };
}

/** A wide table scrolls in its own box, see `markScrollers`. */
function wrap(table: HTMLTableElement): void {
  if (table.parentElement?.matches('.table')) return;
  const box = element('div', { class: 'table' });
  table.before(box);
  box.append(table);
}

/** The plain words of HTML, for places without markup. */
export function plainWords(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return (parsed.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
