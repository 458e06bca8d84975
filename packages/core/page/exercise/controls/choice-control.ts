import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { partFeedback } from '../part-feedback.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { group } from './group.ts';

/** Options with a radio button or a check box each; digits pick, arrows move between them. */
export const choiceControl: ControlType<'choice'> = {
  make: makeControl,
  keys: 'keysChoice',
  isBesideParts: true,
  isRevised: false,
};

function makeControl(body: BodyOf<'choice'>, context: ControlContext): AnswerControl<'choice'> {
  const { several, options } = body;
  const inputs = options.map((_, index) =>
    element('input', {
      type: several ? 'checkbox' : 'radio',
      name: 'option',
      id: `exercise-option-${index}`,
      value: String(index),
    }),
  );
  const rows = options.map(({ html }, index) => {
    const input = inputs[index] as HTMLInputElement;
    const digit = index < 9 ? String(index + 1) : '';
    return element(
      'div',
      { class: 'option' },
      element(
        'label',
        {},
        input,
        element('span', { class: 'digit', 'aria-hidden': 'true' }, digit),
        context.prose(html),
      ),
    );
  });
  const { strings } = context;
  const root = group(several ? strings.pickAll : strings.pickOne, context, ...rows);
  root.classList.add('choice');
  root.addEventListener('change', () => context.changed());
  // Radio buttons do this themselves.
  if (several) root.addEventListener('keydown', (event) => moveOnArrow(event, inputs));

  return {
    element: root,
    get response(): ResponseTo<'choice'> {
      return { type: 'choice', picked: [...inputs.keys()].filter((index) => inputs[index]?.checked) };
    },
    fill({ picked }) {
      for (const [index, input] of inputs.entries()) input.checked = picked.includes(index);
    },
    focus() {
      (inputs.find((input) => input.checked) ?? inputs[0])?.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      for (const input of inputs) input.disabled = true;
      root.classList.add('graded');
      for (const part of parts) {
        const id = `exercise-option-${part.index}-feedback`;
        rows[part.index]?.classList.add(part.verdict);
        rows[part.index]?.append(partFeedback(id, part, context));
        inputs[part.index]?.setAttribute('aria-describedby', id);
      }
    },
    solve: ({ picked }) =>
      element(
        'ul',
        {},
        ...picked.map((index) => element('li', {}, context.prose(options[index]?.html ?? ''))),
      ),
    digit(digit) {
      const input = inputs[digit - 1];
      if (!input || input.disabled) return false;
      input.focus();
      input.click();
      return true;
    },
  };
}

function moveOnArrow(event: KeyboardEvent, inputs: readonly HTMLInputElement[]): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const at = inputs.indexOf(event.target as HTMLInputElement);
  if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  inputs[(at + step + inputs.length) % inputs.length]?.focus();
}
