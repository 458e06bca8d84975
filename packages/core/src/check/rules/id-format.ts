import { renameEdits } from '../../language/rename-edits.ts';
import { isId } from '../../model/id-syntax.ts';
import type { Item } from '../../model/item.ts';
import type { Section } from '../../model/section.ts';
import { lessonId } from '../../template/lesson-id.ts';
import { elementNamedAt } from '../by-place.ts';
import { rightFix } from '../fix.ts';
import { idSpan } from '../id-span.ts';
import type { Found, Rule } from '../rule.ts';

export const idFormat: Rule = {
  id: 'id-format',
  severity: 'warning',
  message: 'The id “{id}” is not made of small letters, digits and single hyphens.',
  hint: 'Write “{better}”, before students have begun to work: what they have done hangs on the id.',
  section: look,
  item: look,
  fixes({ span, message }, lesson, fresh) {
    const element = elementNamedAt(lesson)(span);
    if (!element) return [];
    const id = fresh.id(String(message.values['better']), element.id);
    const edits = renameEdits(lesson, idSpan(element), id);
    return [{ ...rightFix('Call it “{id}” everywhere', { id }), edits }];
  },
};

function look(element: Section | Item, found: Found): void {
  const { id, named } = element;
  if (named && !isId(id)) found(idSpan(element), { id, better: lessonId(id, 'a-short-name') });
}
