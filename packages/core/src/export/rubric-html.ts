import type { Prose } from '../model/block.ts';
import type { Rubric } from '../model/exercise.ts';

/** A rubric as a table: criteria down, levels across. */
export function rubricHtml({ levels, criteria }: Rubric, cell: (prose: Prose) => string): string {
  const row = (head: string, cells: readonly Prose[], tag: 'th' | 'td'): string =>
    `<tr><th>${head}</th>${cells.map((each) => `<${tag}>${cell(each)}</${tag}>`).join('')}</tr>`;
  const rows = criteria.map(({ name, descriptors }) => row(cell(name), descriptors, 'td'));
  return `<table><thead>${row('', levels, 'th')}</thead><tbody>${rows.join('')}</tbody></table>`;
}
