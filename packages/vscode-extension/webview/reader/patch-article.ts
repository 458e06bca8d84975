import { inBackground } from '@marginalia/core/page';
import { Idiomorph } from 'idiomorph';

/**
 * Patches a passage with its new text. What did not change is found by comparing the new text with the old one as they
 * came, natively and fast, and is not touched; only what did change is merged. So a keystroke costs what it changed,
 * however long the lesson.
 *
 * @param live the element in the page, with all that the page has done to it
 * @param old the same element as the host last sent it
 * @param next the same element as the host sent it now
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
  // It is done at once: only with the heads of documents is there anything to wait for.
  inBackground(Promise.resolve(merged));
}

/** Elements that hold only elements, worth looking into. */
const containers = 'article, section, ol.notes-list';

/** Whether nothing has changed in the element itself, as the language of an article. */
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

/** What the page itself has put into a card stays in it. */
function beforeNodeRemoved(node: Node): boolean {
  return !(node instanceof HTMLElement && node.dataset['page'] !== undefined);
}

/** What the page itself has set on an element is not for the text to take away. */
function beforeAttributeUpdated(attribute: string, element: Element, change: 'update' | 'remove'): boolean {
  if (change !== 'remove') return true;
  // What the student has unfolded stays so, and what has the focus keeps it.
  return attribute === 'tabindex' ? element !== document.activeElement : attribute !== 'open';
}
