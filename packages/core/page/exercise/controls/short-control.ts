import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { partFeedback } from '../part-feedback.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';

/** One line for a few words. */
export const shortControl: ControlType<'short'> = {
  make: makeControl,
  keys: 'keysField',
  isBesideParts: false,
  isRevised: false,
};

function makeControl(_body: BodyOf<'short'>, context: ControlContext): AnswerControl<'short'> {
  const input = element('input', {
    type: 'text',
    id: 'exercise-short',
    'aria-describedby': context.promptId,
    autocomplete: 'off',
  });
  const label = element('label', { for: input.id, class: 'label' }, context.strings.yourAnswer);
  const root = element('div', { class: 'short' }, label, input);
  input.addEventListener('input', () => context.changed());

  return {
    element: root,
    get response(): ResponseTo<'short'> {
      return { type: 'short', text: input.value };
    },
    fill({ text }) {
      input.value = text;
    },
    focus() {
      input.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      input.readOnly = true;
      for (const [at, part] of parts.entries()) {
        root.append(partFeedback(`exercise-short-feedback-${at}`, part, context));
      }
      if (parts.length > 0) input.setAttribute('aria-describedby', 'exercise-short-feedback-0');
    },
    solve: ({ text }) => element('p', {}, text),
  };
}
