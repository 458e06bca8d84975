import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { partFeedback } from '../part-feedback.ts';
import { plainWords } from '../prose.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { group } from './group.ts';

/** Length in characters from which a value may not fit into its list and is shown in full below it. */
const LONG = 30;

/** A native select for each row: the only such control that every keyboard and screen reader supports. */
export const matchControl: ControlType<'match'> = {
  make: makeControl,
  keys: 'keysText',
  isBesideParts: true,
  isRevised: false,
};

function makeControl(body: BodyOf<'match'>, context: ControlContext): AnswerControl<'match'> {
  const { heads, lefts, rights } = body;
  const { strings, prose } = context;
  const words = rights.map(({ html }) => plainWords(html));
  // The longer side gets more room; a value that may be longer than its list has a line reserved below from the start.
  const longest = (texts: readonly string[]): number => Math.max(1, ...texts.map(({ length }) => length));
  const share = longest(lefts.map(({ html }) => plainWords(html))) / longest(words);
  const rows = lefts.map(({ html }, index) => {
    const left = prose(html);
    left.id = `exercise-row-${index}-left`;
    const select = element(
      'select',
      { id: `exercise-row-${index}`, 'aria-labelledby': `${left.id} exercise-head-right` },
      element('option', { value: '' }, strings.choose),
      ...words.map((text, value) => element('option', { value: String(value) }, text)),
    );
    // Screen readers read the value from the list itself.
    const whole = element('div', { class: 'whole', 'aria-hidden': 'true' });
    const row = element('div', { class: 'row' }, left, element('div', { class: 'value' }, select, whole));
    return { row, select, whole };
  });
  const [leftHead, rightHead] = heads.map(({ html }) => prose(html)) as [HTMLElement, HTMLElement];
  rightHead.id = 'exercise-head-right';
  const head = element('div', { class: 'row heads' }, leftHead, rightHead);
  const root = group(strings.match, context, head, ...rows.map(({ row }) => row));
  root.classList.add('match');
  root.classList.toggle('roomy', longest(words) > LONG);
  root.style.setProperty('--left', String(Math.min(2, Math.max(0.5, share))));

  function showWhole(): void {
    for (const { select, whole } of rows) {
      const text = select.value === '' ? '' : (words[Number(select.value)] ?? '');
      const html = rights[Number(select.value)]?.html ?? '';
      whole.replaceChildren(...(text.length > LONG ? [prose(html)] : []));
    }
  }
  root.addEventListener('change', () => {
    showWhole();
    context.changed();
  });

  return {
    element: root,
    get response(): ResponseTo<'match'> {
      const values = rows.map(({ select }) => (select.value === '' ? null : Number(select.value)));
      return { type: 'match', values };
    },
    fill({ values }) {
      for (const [index, { select }] of rows.entries()) {
        const value = values[index] ?? null;
        select.value = value !== null && value in rights ? String(value) : '';
      }
      showWhole();
    },
    focus() {
      rows[0]?.select.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      root.classList.add('graded');
      for (const { select } of rows) select.disabled = true;
      for (const part of parts) {
        const id = `exercise-row-${part.index}-feedback`;
        rows[part.index]?.row.classList.add(part.verdict);
        rows[part.index]?.row.append(partFeedback(id, part, context));
        rows[part.index]?.select.setAttribute('aria-describedby', id);
      }
    },
    solve: ({ values }) =>
      element(
        'dl',
        {},
        ...values.flatMap((value, index) => [
          element('dt', {}, prose(lefts[index]?.html ?? '')),
          element('dd', {}, prose(value === null ? '' : (rights[value]?.html ?? ''))),
        ]),
      ),
  };
}
