import type { ToWebview } from '../../../packages/vscode-extension/webview/reader/reader-protocol.ts';

type State = Pick<ToWebview & { type: 'show' }, 'language' | 'direction' | 'body' | 'notes'>;

/** The units of an article, as a message brings all of them to the reader. */
export function unitsOf(html: string): State {
  const [article = ''] = elementsIn(html);
  const children = elementsIn(inner(article));
  const list = children.find((child) => child.startsWith('<section class="notes"'));
  const [, entries = ''] = /<ol class="notes-list">\n([\s\S]*)<\/ol>/.exec(list ?? '') ?? [];
  const body = children.map((child) => (child === list ? child.replace(entries, '') : child));
  return {
    language: attribute(article, 'lang') ?? 'en',
    direction: attribute(article, 'dir') === 'rtl' ? 'rtl' : 'ltr',
    body: all(body),
    notes: all(elementsIn(entries)),
  };
}

function all(elements: readonly string[]): State['body'] {
  const units = elements.map((html, index) => {
    const [, first] = /<p class="paragraph" id="paragraph-(\d+)"/.exec(html) ?? [];
    const key = attribute(html, 'id') ?? attribute(html, 'class') ?? String(index);
    return { key, html, ...(first !== undefined && { firstParagraph: Number(first) }) };
  });
  return { keys: units.map(({ key }) => key), units };
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(`^<[^>]* ${name}="([^"]*)"`).exec(element)?.[1];
}

function inner(element: string): string {
  return element.slice(element.indexOf('>') + 1, element.lastIndexOf('</'));
}

/** The elements at the top level of well-formed HTML, as core writes it. */
function elementsIn(html: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: close, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (/^(?:br|hr|img|input)$/.test(name)) continue;
    if (close !== '/' && depth++ === 0) start = index;
    if (close === '/' && --depth === 0) elements.push(html.slice(start, index + tag.length));
  }
  return elements;
}
