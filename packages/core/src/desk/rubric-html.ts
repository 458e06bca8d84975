import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { RenderOptions } from '../render/render-context.ts';
import { renderFragment } from '../render/render-fragment.ts';

type Rubric = NonNullable<Extract<Exercise, { type: 'essay' }>['rubric']>;

/** A rubric as a table: criteria down, levels across. */
export function rubricHtml(lesson: Lesson, { levels, criteria }: Rubric, options: RenderOptions): string {
  const cell = (prose: Rubric['levels'][number]): string => renderFragment(lesson, prose, options);
  const head = levels.map((level) => `<th scope="col">${cell(level)}</th>`).join('');
  const rows = criteria.map(
    ({ name, descriptors }) =>
      `<tr><th scope="row">${cell(name)}</th>${descriptors.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`,
  );
  return `<div class="table"><table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
