import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { countWords } from '../count-words.ts';
import { fillWords } from '../fill-words.ts';
import { partFeedback } from '../part-feedback.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { textField } from './text-field.ts';

/** Free text with a word count, which is not a live region: it would speak at every word. */
export const essayControl: ControlType<'essay'> = {
  make: makeControl,
  keys: 'keysText',
  isBesideParts: false,
  isRevised: true,
};

function makeControl({ words }: BodyOf<'essay'>, context: ControlContext): AnswerControl<'essay'> {
  const { strings } = context;
  const { element: root, area } = textField(
    'exercise-essay',
    strings.yourAnswer,
    10,
    `${context.promptId} exercise-words`,
  );
  const count = element('p', { class: 'words', id: 'exercise-words' });
  root.classList.add('essay');
  root.append(count);
  const showCount = (): void => {
    const [least, most] = words ?? [];
    count.textContent =
      least === undefined || most === undefined
        ? fillWords(strings.words, countWords(area.value))
        : fillWords(strings.wordsAsked, countWords(area.value), least, most);
  };
  area.addEventListener('input', () => {
    showCount();
    context.changed();
  });
  showCount();

  return {
    element: root,
    get response(): ResponseTo<'essay'> {
      return { type: 'essay', text: area.value };
    },
    fill({ text }) {
      area.value = text;
      showCount();
    },
    focus() {
      area.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      area.readOnly = true;
      for (const [at, part] of parts.entries()) {
        root.append(partFeedback(`exercise-essay-feedback-${at}`, part, context));
      }
    },
    solve: ({ text }) => element('p', {}, text),
  };
}
