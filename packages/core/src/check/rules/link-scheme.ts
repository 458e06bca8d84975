import { isSafeLink } from '../../render/safe-address.ts';
import type { Rule } from '../rule.ts';

export const linkScheme: Rule = {
  id: 'link-scheme',
  severity: 'warning',
  message: 'The link “{href}” will not be followed.',
  hint: 'Begin it with https:, http: or mailto:, or name a file in the folder of the lesson.',
  link({ href, span }, found) {
    if (!isSafeLink(href, span.file)) found(span, { href });
  },
};
