import { idSpan } from '../../lesson/source-of.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Question } from '../../model/question.ts';
import type { Section } from '../../model/section.ts';
import type { Facts } from '../facts.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Found, Rule } from '../rule.ts';

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  message: 'The id “{id}” is used twice.',
  hint: 'Give each section, question and exercise its own id.',
  section: look,
  item: look,
  fixes({ span, message }, _lesson, fresh) {
    const id = fresh.id(String(message.values['id']), 'item');
    return [rightFix('Use the id “{id}”', { id }, { span, text: id })];
  },
};

function look(element: Section | Question | Exercise, found: Found, facts: Facts): void {
  if (!element.named) return;
  const first = facts.firstNamed(element.id);
  if (first && first !== element) found(idSpan(element), { id: element.id }, [idSpan(first)]);
}
