import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { partFeedback } from '../part-feedback.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { textField } from './text-field.ts';

/** A quotation: selected in the reader, or written by hand. */
export const evidenceControl: ControlType<'evidence'> = {
  make: makeControl,
  keys: 'keysPassage',
  isBesideParts: false,
  isRevised: false,
};

function makeControl(_body: BodyOf<'evidence'>, context: ControlContext): AnswerControl<'evidence'> {
  const { strings } = context;
  const select = element(
    'button',
    { type: 'button', id: 'exercise-select', 'aria-describedby': context.promptId },
    strings.selectInPassage,
  );
  select.addEventListener('click', () => context.selectQuotation(0));
  const field = textField('exercise-quotation', strings.yourQuotation, 3, context.promptId);
  field.area.addEventListener('input', () => context.changed());
  const root = element(
    'div',
    { class: 'evidence' },
    element('div', { class: 'buttons' }, select),
    field.element,
  );

  return {
    element: root,
    get response(): ResponseTo<'evidence'> {
      return { type: 'evidence', quotation: field.area.value };
    },
    fill({ quotation }) {
      field.area.value = quotation;
    },
    focus() {
      select.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      field.area.readOnly = true;
      select.hidden = true;
      for (const [at, part] of parts.entries()) {
        field.element.append(partFeedback(`exercise-quotation-feedback-${at}`, part, context));
      }
    },
    solve: ({ quotation }) => element('blockquote', {}, quotation),
    quote(_index, text) {
      field.area.value = text;
      field.area.focus({ preventScroll: true });
      context.announce(`${strings.yourQuotation}: ${text}`);
      context.changed();
    },
  };
}
