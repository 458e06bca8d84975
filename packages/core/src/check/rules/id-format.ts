import { idSpan } from '../../lesson/source-of.ts';
import type { Item } from '../../model/item.ts';
import type { Section } from '../../model/section.ts';
import { renameEdits } from '../../symbols/mentions.ts';
import { isId, lessonId } from '../../text/lesson-id.ts';
import { elementNamedAt } from '../fixes/by-place.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Found, Rule } from '../rule.ts';

export const idFormat: Rule = {
  id: 'id-format',
  severity: 'warning',
  message: 'The id “{id}” can only have lower-case letters, digits and single hyphens.',
  hint: 'Write “{better}” before students start to work: their work is stored under the id.',
  section: look,
  item: look,
  fixes({ span, message }, lesson, fresh) {
    const element = elementNamedAt(lesson)(span);
    if (!element) return [];
    const id = fresh.id(String(message.values['better']), element.id);
    const edits = renameEdits(lesson, idSpan(element), id);
    return [{ ...rightFix('Rename it to “{id}” everywhere', { id }), edits }];
  },
};

function look(element: Section | Item, found: Found): void {
  const { id, named } = element;
  if (named && !isId(id)) found(idSpan(element), { id, better: lessonId(id, 'a-short-name') });
}
