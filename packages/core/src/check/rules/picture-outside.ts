import { isInsideFolder } from '../../text/safe-address.ts';
import type { Rule } from '../rule.ts';

export const pictureOutside: Rule = {
  id: 'picture-outside',
  severity: 'error',
  message: 'The picture “{src}” is not inside the folder of the lesson.',
  hint: 'Copy it into media/ and link to it there: a lesson shows no other pictures.',
  picture({ src, span }, found) {
    if (!isInsideFolder(src, span.file)) found(span, { src });
  },
};
