import { elementsOf, type HtmlElement, textOf } from './parse-html.ts';

/** Comments of a shared draft, as exported by Google Docs: links to and from them. */
export const REMARK = /^#cmnt\d/;
const OWN = /^cmnt\d/;

/** The authors' margin comments in a draft, and their markers: not part of the text. */
export function sharedRemarks(scope: HtmlElement): ReadonlySet<HtmlElement> {
  const remarks = new Set<HtmlElement>();
  for (const element of elementsOf(scope)) {
    const { name, attributes, parent } = element;
    if (name !== 'a') continue;
    if (REMARK.test(attributes['href'] ?? '')) remarks.add(parent?.name === 'sup' ? parent : element);
    if (!OWN.test(attributes['id'] ?? '') || !parent) continue;
    const around = parent.parent;
    const alone = around?.name === 'div' && textOf(around).trim() === textOf(parent).trim();
    remarks.add(alone ? around : parent);
    // Further paragraphs of it.
    if (alone || around?.name !== 'div') continue;
    const links = [...elementsOf(around)].filter(
      ({ attributes: own }) => own['id'] !== undefined && own['href'] !== undefined,
    );
    if (links.length === 1) remarks.add(around);
  }
  return remarks;
}
