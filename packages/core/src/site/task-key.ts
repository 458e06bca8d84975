import { definitionOf } from '../exercise/definition-of.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';
import { fill } from '../render/render-context.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Render } from './task-body.ts';
import { inTheirLanguage, type TaskWords } from './task-words.ts';

/** The key of a task, folded: for instructors. */
export function taskKey(item: Question | Exercise, render: Render, strings: TaskWords): string {
  const key = `${item.kind === 'exercise' ? solution(item, render, strings) : ''}${render(item.key)}`;
  return key.trim() === ''
    ? ''
    : `<details class="key"><summary>${inTheirLanguage(strings.key, strings)}</summary>\n${key}</details>\n`;
}

function solution(exercise: Exercise, render: Render, strings: TaskWords): string {
  const right = definitionOf(exercise).solution(exercise);
  switch (right?.kind) {
    case 'entries': {
      const entries = right.entries.map((prose) => `<li>${prose.map(render).join('')}</li>\n`).join('');
      return right.ordered ? `<ol>\n${entries}</ol>\n` : `<ul class="right">\n${entries}</ul>\n`;
    }
    case 'words': {
      const tag = right.ordered ? 'ol' : 'ul';
      const words = right.words.map(({ text, half }) => (half ? fill(strings.half, { text }) : text));
      return `<${tag}>\n${words.map((word) => `<li>${escapeHtml(word)}</li>\n`).join('')}</${tag}>\n`;
    }
    case 'quotations':
      return right.texts.map((text) => `<blockquote><p>${escapeHtml(text)}</p></blockquote>\n`).join('');
    case 'table':
      return table(
        strings,
        right.heads.map((head) => (head.length > 0 ? render(head) : '')),
        right.rows.map((cells) => cells.map(render)),
      );
    case undefined:
      return '';
  }
}

function table(strings: TaskWords, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
  const head = heads.map((cell) => (cell === '' ? '<td></td>' : `<th>${cell}</th>`)).join('');
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(strings.key)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map(row).join('')}</tbody></table></div>\n`;
}
