import type { Exercise, Rubric } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';
import { escapeHtml } from '../render/html.ts';
import { fill } from '../render/render-context.ts';
import { list, type Render } from './task-body.ts';
import { inTheirLanguage, type TaskWords } from './task-words.ts';

/** The key of a task, folded: for instructors. */
export function taskKey(item: Question | Exercise, render: Render, strings: TaskWords): string {
  const key = `${item.kind === 'exercise' ? solution(item, render, strings) : ''}${render(item.key)}`;
  return key.trim() === ''
    ? ''
    : `<details class="key"><summary>${inTheirLanguage(strings.key, strings)}</summary>\n${key}</details>\n`;
}

function solution(exercise: Exercise, render: Render, strings: TaskWords): string {
  switch (exercise.type) {
    case 'choice': {
      const right = exercise.options.filter((option) => option.right);
      return list(
        'ul',
        'right',
        right.map(({ text, feedback }) => [...text, ...feedback]),
        render,
      );
    }
    case 'order':
      return `<ol>\n${exercise.groups.map((ties) => `<li>${ties.map(({ text }) => render(text)).join('')}</li>\n`).join('')}</ol>\n`;
    case 'match':
      return table(
        strings,
        exercise.heads.map(render),
        exercise.rows.map(({ left, right }) => [render(left), render(right)]),
      );
    case 'cloze':
      return words(
        'ol',
        exercise.gaps.map(({ accepted }) => accepted.join(' · ')),
      );
    case 'short':
      return words(
        'ul',
        exercise.accepted.map(({ text, credit }) => (credit < 1 ? fill(strings.half, { text }) : text)),
      );
    case 'evidence':
      return exercise.accepted
        .map(({ text }) => `<blockquote><p>${escapeHtml(text)}</p></blockquote>\n`)
        .join('');
    case 'argument':
    case 'essay':
      return exercise.rubric ? rubric(exercise.rubric, render, strings) : '';
  }
}

function words(tag: 'ul' | 'ol', entries: readonly string[]): string {
  return `<${tag}>\n${entries.map((entry) => `<li>${escapeHtml(entry)}</li>\n`).join('')}</${tag}>\n`;
}

function rubric({ levels, criteria }: Rubric, render: Render, strings: TaskWords): string {
  const rows = criteria.map(({ name, descriptors }) => [render(name), ...descriptors.map(render)]);
  return table(strings, ['', ...levels.map(render)], rows);
}

function table(strings: TaskWords, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
  const head = heads.map((cell) => (cell === '' ? '<td></td>' : `<th>${cell}</th>`)).join('');
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(strings.key)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map(row).join('')}</tbody></table></div>\n`;
}
