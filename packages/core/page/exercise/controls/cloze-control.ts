import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { fillWords } from '../fill-words.ts';
import { verdictMark } from '../verdict-mark.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { group } from './group.ts';

/** A text with a field for each gap. All fields start equally wide: their width must not reveal the word. */
export const clozeControl: ControlType<'cloze'> = {
  make: makeControl,
  keys: 'keysField',
  isBesideParts: true,
  isRevised: false,
};

function makeControl({ html, gaps }: BodyOf<'cloze'>, context: ControlContext): AnswerControl<'cloze'> {
  const { strings, prose } = context;
  const inputs = Array.from({ length: gaps }, (_, index) =>
    element('input', {
      type: 'text',
      id: `exercise-gap-${index}`,
      'aria-label': fillWords(strings.gap, index + 1, gaps),
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
    }),
  );
  const text = fillGaps(prose(html), (index) => inputs[index]);
  for (const input of inputs) keepTogether(input);
  const root = group(strings.fillGaps, context, text);
  root.classList.add('cloze');
  root.addEventListener('input', () => context.changed());

  return {
    element: root,
    get response(): ResponseTo<'cloze'> {
      return { type: 'cloze', gaps: inputs.map(({ value }) => value) };
    },
    fill(response) {
      for (const [index, input] of inputs.entries()) input.value = response.gaps[index] ?? '';
    },
    focus() {
      (inputs.find(({ value }) => value === '') ?? inputs[0])?.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      root.classList.add('graded');
      for (const input of inputs) input.readOnly = true;
      const remarks = element('ul', { class: 'remarks' });
      for (const part of parts) {
        const input = inputs[part.index];
        const mark = verdictMark(part.verdict, strings);
        mark.id = `exercise-gap-${part.index}-verdict`;
        input?.classList.add(part.verdict);
        input?.setAttribute('aria-describedby', mark.id);
        input?.after(mark);
        if (part.html === '') continue;
        const label = element('span', { class: 'label' }, fillWords(strings.gap, part.index + 1, gaps));
        remarks.append(element('li', {}, label, prose(part.html)));
      }
      if (remarks.childElementCount > 0) root.append(remarks);
    },
    solve: (response) => fillGaps(prose(html), (index) => element('strong', {}, response.gaps[index] ?? '')),
  };
}

/** Prevents a line break before the verdict after a field and before the punctuation of its sentence. */
function keepTogether(input: HTMLElement): void {
  const { nextSibling } = input;
  const whole = element('span', { class: 'gap-field' });
  input.replaceWith(whole);
  whole.append(input);
  if (!(nextSibling instanceof Text)) return;
  const [end = ''] = /^[^\s\p{L}\p{N}]*/u.exec(nextSibling.data) ?? [];
  nextSibling.data = nextSibling.data.slice(end.length);
  whole.append(end);
}

/** Replaces each gap of the host's HTML. */
function fillGaps(text: HTMLElement, make: (index: number) => Node | undefined): HTMLElement {
  for (const gap of text.querySelectorAll<HTMLElement>('.gap')) {
    gap.replaceWith(make(Number(gap.dataset['gap'])) ?? '');
  }
  return text;
}
