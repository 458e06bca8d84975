import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { partFeedback } from '../part-feedback.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { QuotationFields } from './quotation-fields.ts';
import { textField } from './text-field.ts';

/** A claim, quotations that support it, and why they do. */
export const argumentControl: ControlType<'argument'> = {
  make: makeControl,
  keys: 'keysText',
  isBesideParts: false,
  isRevised: true,
};

function makeControl(body: BodyOf<'argument'>, context: ControlContext): AnswerControl<'argument'> {
  const { strings } = context;
  const claim = textField('exercise-claim', strings.claim, 2, context.promptId);
  const reasoning = textField('exercise-reasoning', strings.reasoning, 5);
  const quotations = new QuotationFields(Math.max(1, body.quotations), context);
  const root = element('div', { class: 'argument' }, claim.element, quotations.element, reasoning.element);
  root.addEventListener('input', () => context.changed());

  return {
    element: root,
    get response(): ResponseTo<'argument'> {
      return {
        type: 'argument',
        claim: claim.area.value,
        quotations: quotations.texts,
        reasoning: reasoning.area.value,
      };
    },
    fill(response) {
      claim.area.value = response.claim;
      quotations.texts = response.quotations;
      reasoning.area.value = response.reasoning;
    },
    focus() {
      claim.area.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      claim.area.readOnly = true;
      reasoning.area.readOnly = true;
      quotations.lock();
      for (const part of parts) {
        const feedback = partFeedback(`exercise-${part.of}-${part.index}-feedback`, part, context);
        if (part.of === 'quotation') quotations.grade(part.index, feedback);
        else (part.of === 'claim' ? claim : reasoning).element.append(feedback);
      }
    },
    solve: (response) =>
      element(
        'div',
        {},
        element('p', {}, response.claim),
        ...response.quotations.map((text) => element('blockquote', {}, text)),
        element('p', {}, response.reasoning),
      ),
    quote: (index, text) => quotations.quote(index, text),
    showFinding: (finding) => quotations.showFinding(finding),
  };
}
