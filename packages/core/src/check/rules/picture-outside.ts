import { isInsideFolder } from '../../text/safe-address.ts';
import type { Rule } from '../rule.ts';

export const pictureOutside: Rule = {
  id: 'picture-outside',
  severity: 'error',
  message: 'The picture “{src}” is outside the lesson folder.',
  hint: 'Copy it into media/ and link to it there. A lesson shows only pictures from its own folder.',
  picture({ src, span }, found) {
    if (!isInsideFolder(src, span.file)) found(span, { src });
  },
};
