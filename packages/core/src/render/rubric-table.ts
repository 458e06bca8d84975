import type { Prose } from '../model/block.ts';
import type { Rubric } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { RenderOptions } from './render-context.ts';
import { renderFragment } from './render-fragment.ts';

/**
 * Renders a rubric as a table: criteria down, levels across.
 *
 * @param cell renders the text of a cell as HTML
 */
export function rubricTable({ levels, criteria }: Rubric, cell: (prose: Prose) => string): string {
  const head = levels.map((level) => `<th scope="col">${cell(level)}</th>`).join('');
  const rows = criteria.map(
    ({ name, descriptors }) =>
      `<tr><th scope="row">${cell(name)}</th>${descriptors.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Renders the rubric of a lesson's exercise for a page, in a box that scrolls where the table is too wide. */
export function renderRubric(lesson: Lesson, rubric: Rubric, options: RenderOptions): string {
  return `<div class="table">${rubricTable(rubric, (prose) => renderFragment(lesson, prose, options))}</div>`;
}
