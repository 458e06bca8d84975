import { isSafeLink, resolveInside } from '../../text/safe-address.ts';
import { addressFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

/** Targets that rendering generates for notes, and on GitHub. */
const MADE = /^(?:note|marker|heading|user-content)-|^L\d/;

export const linkAnchor: Rule = {
  id: 'link-anchor',
  severity: 'warning',
  message: '“{path}” has no place called “{anchor}”.',
  hint: 'Write # and the id of a section, or a heading in lower-case letters with hyphens for spaces.',
  suggestion:
    'Did you mean “{nearest}”? Write # and the id of a section, or a heading in lower-case letters with hyphens.',
  link({ href, span }, found, facts) {
    const at = href.indexOf('#');
    const anchor = at < 0 ? '' : decoded(href.slice(at + 1));
    if (anchor === '' || MADE.test(anchor) || !isSafeLink(href, span.file)) return;
    const path = at === 0 ? span.file : resolveInside(href, span.file);
    if (path === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href) || facts.hasAnchor(path, anchor)) return;
    found(span, { path, anchor, ...facts.nearestAnchor(path, anchor) });
  },
  fixes: (broken, lesson) => addressFix(broken, lesson, 'anchor'),
};

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
