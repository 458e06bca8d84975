/**
 * A copy of a part of the passage for a second place: without ids and focus stops, which must be unique to the
 * original, and without anything that opens popovers of its own. Links stay.
 */
export function inertCopy(source: Element): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of source.childNodes) copy.append(node.cloneNode(true));
  for (const element of copy.querySelectorAll('[role="doc-backlink"], .back-links, .footnote-backref'))
    element.remove();
  for (const name of copy.querySelectorAll('a.name')) name.replaceWith(...name.childNodes);
  for (const element of copy.querySelectorAll('*')) {
    for (const attribute of COPIED_ONCE) element.removeAttribute(attribute);
    // Markdown previews find the line of a scroll position by this class; only the original may have it.
    element.classList.remove('code-line', 'marginalia-flash');
  }
  return copy;
}

const COPIED_ONCE = ['id', 'tabindex', 'aria-haspopup', 'aria-expanded', 'aria-labelledby', 'data-line'];
