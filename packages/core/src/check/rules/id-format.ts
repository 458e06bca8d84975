import type { Item } from '../../model/item.ts';
import type { Section } from '../../model/section.ts';
import { lessonId } from '../../template/lesson-id.ts';
import { idSpan } from '../id-span.ts';
import type { Found, Rule } from '../rule.ts';

export const idFormat: Rule = {
  id: 'id-format',
  severity: 'warning',
  message: 'The id “{id}” is not made of small letters, digits and single hyphens.',
  hint: 'Write “{better}”, before students have begun to work: what they have done hangs on the id.',
  section: look,
  item: look,
};

function look(element: Section | Item, found: Found): void {
  const { id, named } = element;
  if (named && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    found(idSpan(element), { id, better: lessonId(id, 'a-short-name') });
}
