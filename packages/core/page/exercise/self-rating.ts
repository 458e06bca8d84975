import { element } from '../dom/element.ts';
import type { ControlContext } from './controls/answer-control.ts';

/** A rubric in which the student picks a level for each criterion, and a button that saves the choice. */
export function selfRating(
  html: string,
  { prose, strings }: ControlContext,
  rate: (rating: string) => void,
): HTMLElement {
  const rubric = prose(html);
  const rows = [...rubric.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const levels = [...rubric.querySelectorAll('thead th')].map((cell) => cell.textContent?.trim() ?? '');
  const keep = element('button', { type: 'button', class: 'small', id: 'exercise-rate' }, strings.keepRating);
  const chosen = (): string[] =>
    rows.flatMap((row) => {
      const name = row.querySelector('th')?.textContent?.trim() ?? '';
      const at = [...row.querySelectorAll('input')].findIndex(({ checked }) => checked);
      return at < 0 ? [] : [`${name} – ${levels[at] ?? ''}`];
    });
  for (const [index, row] of rows.entries()) {
    const name = row.querySelector('th')?.textContent?.trim() ?? '';
    for (const [at, cell] of [...row.querySelectorAll('td')].entries()) {
      const label = `${name}: ${levels[at] ?? ''}`;
      cell.prepend(element('input', { type: 'radio', name: `rating-${index}`, 'aria-label': label }));
    }
  }
  keep.addEventListener('click', () => {
    if (chosen().length > 0) rate(chosen().join('; '));
  });
  return element('div', { class: 'self-rating' }, element('p', {}, strings.rateYourself), rubric, keep);
}
