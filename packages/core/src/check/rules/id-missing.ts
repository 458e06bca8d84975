import { suggestId } from '../../language/suggest-id.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { elementUnder } from '../by-place.ts';
import { rightFix } from '../fix.ts';
import { addAttribute } from '../mark-edit.ts';
import type { Rule } from '../rule.ts';
import { textOf } from '../source-of.ts';

export const idMissing: Rule = {
  id: 'id-missing',
  severity: 'warning',
  message: 'This {kind} has no id.',
  hint: 'Write one in its mark, as <!-- {kind} id=a-short-name -->: what students have done hangs on it.',
  section({ named, headingSpan }, found) {
    if (!named) found(headingSpan, { kind: 'section' });
  },
  item({ named, headingSpan, kind }, found) {
    if (!named) found(headingSpan, { kind });
  },
  fixes({ span }, lesson, fresh) {
    const element = elementUnder(lesson)(span);
    if (!element) return [];
    const kind = 'kind' in element ? element.kind : 'section';
    const id = suggestId(fresh, kind, element.title);
    const text = textOf(lesson, span.file);
    const edit = element.mark
      ? addAttribute(lesson, element.mark, `id=${id}`)
      : { span: { ...span, start: span.end }, text: `${lineBreakOf(text)}<!-- ${kind} id=${id} -->` };
    return [rightFix('Give it the id “{id}”', { id }, edit)];
  },
};
