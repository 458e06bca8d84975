import { definitionOf } from '../../exercise/definition-of.ts';
import type { Rule } from '../rule.ts';

export const editionKey: Rule = {
  id: 'edition-key',
  severity: 'warning',
  message: 'This is an edition without keys, but there is a key here. Whoever has the file can read it.',
  hint: 'Remove it from here and keep it in the lesson that the edition was made of, or write keys: practice in the front matter.',
  item(item, found) {
    if (!item.keyless) return;
    if (item.keySpan) found(item.keySpan);
    else if (item.kind === 'exercise' && definitionOf(item).keyless.holdsKey(item)) found(item.headingSpan);
  },
};
