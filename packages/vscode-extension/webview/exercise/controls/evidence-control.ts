import type { GradedPart, ResponseTo } from '../../exercise-protocol.ts';
import { element } from '../element.ts';
import { partFeedback } from '../part-feedback.ts';
import { passageField } from '../passage-field.ts';
import type { AnswerControl, MakeControl } from './answer-control.ts';
import { textField } from './text-field.ts';

/** A quotation: selected in the passage here, sent by the reader, or pasted. */
export const evidenceControl: MakeControl<'evidence'> = (body, context): AnswerControl<'evidence'> => {
  const { strings } = context;
  const field = textField('exercise-quotation', strings.yourQuotation, 3, context.promptId);
  const quote = (text: string): void => {
    field.area.value = text;
    context.announce(`${strings.yourQuotation}: ${text}`);
    context.changed();
  };
  const passage = body.passageHtml === undefined ? undefined : passageField(body.passageHtml, context, quote);
  const root = element('div', { class: 'evidence' }, ...(passage ? [passage.element] : []), field.element);
  field.area.addEventListener('input', () => context.changed());

  return {
    element: root,
    get response(): ResponseTo<'evidence'> {
      return { type: 'evidence', quotation: field.area.value };
    },
    fill({ quotation }) {
      field.area.value = quotation;
    },
    focus() {
      (passage?.text ?? field.area).focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      field.area.readOnly = true;
      passage?.lock();
      for (const [at, part] of parts.entries()) {
        field.element.append(partFeedback(`exercise-quotation-feedback-${at}`, part, context));
      }
    },
    solve: ({ quotation }) => element('blockquote', {}, quotation),
    quote: (_index, text) => quote(text),
  };
};
