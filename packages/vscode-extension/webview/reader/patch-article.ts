import { inBackground } from '@marginalia/core/page';
import { Idiomorph } from 'idiomorph';

/**
 * Patches a unit of the passage with its new text. Finds unchanged parts by comparing the new text with the old one as received,
 * natively and fast, and does not touch them; merges only changes. So a keystroke costs as much as it changed, however
 * long the lesson.
 *
 * @param live the element in the page, with everything that the page has done to it
 *
 * @param old the same element as last sent by the host
 *
 * @param next the same element as sent now
 */
export function patchArticle(live: Element, old: Element, next: Element): void {
  if (old.isEqualNode(next)) return;
  if (old.matches(containers) && sameTag(old, next) && alike(live, old) && alike(old, next)) {
    for (let i = 0; i < next.children.length; i++) {
      patchArticle(live.children[i] as Element, old.children[i] as Element, next.children[i] as Element);
    }
    return;
  }
  const callbacks = { beforeAttributeUpdated, beforeNodeRemoved };
  const merged = Idiomorph.morph(live, next.cloneNode(true) as Element, {
    morphStyle: 'outerHTML',
    callbacks,
  });
  // Synchronous: only document heads require waiting.
  inBackground(Promise.resolve(merged));
}

/** Elements that only contain elements, worth descending into. */
const containers = 'article, section, ol.notes-list';

/** Whether the element itself is unchanged, such as the language of an article. */
function sameTag(one: Element, other: Element): boolean {
  return one.cloneNode(false).isEqualNode(other.cloneNode(false));
}

/** Whether two elements are the same one, and have the same children in the same places. */
function alike(one: Element, other: Element): boolean {
  if (one.id !== other.id || one.tagName !== other.tagName) return false;
  if (one.children.length !== other.children.length) return false;
  for (let i = 0; i < one.children.length; i++) {
    const a = one.children[i] as Element;
    const b = other.children[i] as Element;
    if (a.tagName !== b.tagName || a.id !== b.id) return false;
  }
  return true;
}

/** Content that the page itself has put into a card stays in it. */
function beforeNodeRemoved(node: Node): boolean {
  return !(node instanceof HTMLElement && node.dataset['page'] !== undefined);
}

/** The text must not remove attributes that the page itself has set. */
function beforeAttributeUpdated(attribute: string, element: Element, change: 'update' | 'remove'): boolean {
  if (change !== 'remove') return true;
  // Unfolded parts stay unfolded, and the focused element keeps the focus.
  if (attribute === 'tabindex') return element !== document.activeElement;
  // The passage has no styles of its own: this is the size that the page expects of a section.
  return attribute !== 'open' && attribute !== 'style';
}
