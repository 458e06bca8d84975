import { suggestId } from '../../lesson/fresh-names.ts';
import { textOf } from '../../lesson/source-of.ts';
import type { Item } from '../../model/item.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { markValue } from '../../model/mark.ts';
import type { Section } from '../../model/section.ts';
import { elementUnder } from '../fixes/by-place.ts';
import { addAttribute, rightFix } from '../fixes/fix.ts';
import type { Found, Rule } from '../rule.ts';

export const idMissing: Rule = {
  id: 'id-missing',
  severity: 'warning',
  message: 'This {kind} has no id.',
  hint: 'Write one in its mark, as in <!-- {kind} id=a-short-name -->: students’ work is stored under it.',
  section: (section, found) => look(section, 'section', found),
  item: (item, found) => look(item, item.kind, found),
  fixes({ span }, lesson, fresh) {
    const element = elementUnder(lesson)(span);
    if (!element) return [];
    const kind = 'kind' in element ? element.kind : 'section';
    const id = suggestId(fresh, kind, element.title);
    const text = textOf(lesson, span.file);
    const edit = element.mark
      ? addAttribute(element.mark, `id=${id}`)
      : { span: { ...span, start: span.end }, text: `${lineBreakOf(text)}<!-- ${kind} id=${id} -->` };
    return [rightFix('Give it the id “{id}”', { id }, edit)];
  },
};

/** An unreadable id does not count, but is reported for what it is. */
function look({ named, headingSpan, mark }: Section | Item, kind: string, found: Found): void {
  if (!named && !(mark && markValue(mark, 'id'))) found(headingSpan, { kind });
}
