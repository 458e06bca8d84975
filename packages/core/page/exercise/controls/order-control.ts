import type { BodyOf, GradedPart, ResponseTo } from '@marginalia/core/desk';
import { element } from '../../dom/element.ts';
import { dragEntries } from '../drag-entries.ts';
import { fillWords } from '../fill-words.ts';
import { partFeedback } from '../part-feedback.ts';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { group } from './group.ts';

/** Entries to put in order: with Alt and the arrows, with buttons, or by dragging. */
export const orderControl: ControlType<'order'> = {
  make: makeControl,
  keys: 'keysOrder',
  isBesideParts: true,
  isRevised: false,
};

function makeControl({ entries }: BodyOf<'order'>, context: ControlContext): AnswerControl<'order'> {
  const { strings, announce, changed, prose } = context;
  const items = entries.map(({ html }, index) => {
    const words = prose(html);
    words.id = `exercise-entry-${index}-words`;
    const place = element('span', { class: 'unseen', id: `exercise-entry-${index}-place` });
    const attributes = {
      class: 'entry',
      id: `exercise-entry-${index}`,
      tabindex: '0',
      'data-index': String(index),
      'aria-labelledby': `${words.id} ${place.id}`,
    };
    return element(
      'li',
      attributes,
      element('span', { class: 'grip', 'aria-hidden': 'true' }),
      words,
      place,
      element('span', { class: 'move' }, button(index, -1), button(index, 1)),
    );
  });
  // Safari ignores a list without bullets; the role keeps it one.
  const list = element('ol', { role: 'list', class: 'entries' }, ...items);
  const root = group(strings.putInOrder, context, list);
  root.classList.add('order');
  let graded = false;

  function button(index: number, step: -1 | 1): HTMLButtonElement {
    const direction = step < 0 ? 'up' : 'down';
    const id = `exercise-entry-${index}-${direction}`;
    const made = element('button', {
      type: 'button',
      class: `icon ${direction}`,
      id,
      'aria-label': step < 0 ? strings.moveUp : strings.moveDown,
      title: step < 0 ? strings.moveUp : strings.moveDown,
      'aria-describedby': `exercise-entry-${index}-words`,
    });
    made.addEventListener('click', () => move(items[index], step, made));
    return made;
  }

  /** The student's order, as indexes. */
  const order = (): number[] =>
    [...list.children].map((item) => Number((item as HTMLElement).dataset['index']));

  /** Shows the position of each entry. A button that can do nothing stays in place, and so does the focus on it. */
  function showPlaces(): void {
    for (const [at, item] of [...list.children].entries()) {
      const place = item.querySelector('.unseen');
      if (place) place.textContent = fillWords(strings.place, at + 1, items.length);
      const [up, down] = item.querySelectorAll('button');
      up?.setAttribute('aria-disabled', String(item === list.firstElementChild));
      down?.setAttribute('aria-disabled', String(item === list.lastElementChild));
    }
  }

  function tell(item: HTMLElement): void {
    showPlaces();
    const place = [...list.children].indexOf(item) + 1;
    announce(fillWords(strings.movedTo, place, items.length));
    changed();
  }

  function move(item: HTMLElement | undefined, step: -1 | 1, focus: HTMLElement): void {
    const other = step < 0 ? item?.previousElementSibling : item?.nextElementSibling;
    if (graded || !item || !other) return;
    // Moves the other one, so that the focused one stays in the page and keeps the focus.
    if (step < 0) item.after(other);
    else item.before(other);
    focus.focus();
    tell(item);
  }

  list.addEventListener('keydown', (event) => {
    const item = (event.target as Element).closest<HTMLElement>('.entry');
    if (!item || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const step = event.key === 'ArrowUp' ? -1 : 1;
    event.preventDefault();
    if (event.altKey) move(item, step, event.target as HTMLElement);
    else {
      const next = step < 0 ? item.previousElementSibling : item.nextElementSibling;
      (next as HTMLElement | null)?.focus();
    }
  });
  dragEntries(list, () => !graded, tell);
  showPlaces();

  return {
    element: root,
    get response(): ResponseTo<'order'> {
      return { type: 'order', entries: order() };
    },
    fill(response) {
      const known = [...new Set(response.entries)].filter((index) => index in items);
      const rest = [...items.keys()].filter((index) => !known.includes(index));
      list.append(...[...known, ...rest].flatMap((index) => items[index] ?? []));
      showPlaces();
    },
    focus() {
      (list.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
    },
    grade(parts: readonly GradedPart[]) {
      graded = true;
      root.classList.add('graded');
      for (const item of items) {
        item.removeAttribute('tabindex');
        for (const part of item.querySelectorAll('.move, .grip')) part.remove();
      }
      for (const part of parts) {
        items[part.index]?.classList.add(part.verdict);
        items[part.index]?.append(partFeedback(`exercise-entry-${part.index}-feedback`, part, context));
      }
    },
    solve: (response) =>
      element(
        'ol',
        {},
        ...response.entries.map((index) => element('li', {}, prose(entries[index]?.html ?? ''))),
      ),
  };
}
