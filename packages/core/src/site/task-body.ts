import { definitionOf } from '../exercise/definition-of.ts';
import { presentedOrder } from '../exercise/presented-order.ts';
import type { SheetLayout } from '../exercise/sheet.ts';
import type { Prose } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import { attributes } from '../render/html.ts';
import { fill } from '../render/render-context.ts';
import { renderGaps } from '../render/render-fragment.ts';
import { hash } from '../text/hash.ts';
import { inTheirLanguage, type TaskWords } from './task-words.ts';

/** Turns prose of the lesson into safe HTML. */
export type Render = (prose: Prose) => string;

/** What there is to do in a task, on paper as on the screen, and its hints; nothing of the key. */
export function taskBody(
  lesson: Lesson,
  item: Question | Exercise,
  render: Render,
  strings: TaskWords,
): string {
  const form = item.kind === 'exercise' ? exerciseForm(lesson, item, render, strings) : '';
  return `${form}${hints(item.hints, render, strings)}`;
}

function exerciseForm(lesson: Lesson, exercise: Exercise, render: Render, strings: TaskWords): string {
  const order = presentedOrder(exercise, hash(exercise.id));
  const { ask, values = {}, layout } = definitionOf(exercise).sheet(exercise, order);
  return paragraph(inTheirLanguage(fill(strings[ask], values), strings)) + form(layout);

  function form(layout: SheetLayout): string {
    switch (layout.kind) {
      case 'pick-one':
        return list('ul', 'options', layout.entries, render);
      case 'pick-several':
        return list('ul', 'options several', layout.entries, render);
      case 'number':
        return list('ul', 'entries-to-order', layout.entries, render);
      case 'join':
        return `<div class="match">${list('ul', 'lefts', layout.lefts, render)}${list('ol', 'rights', layout.rights, render)}</div>\n`;
      case 'gaps':
        return `<div class="cloze">${renderGaps(lesson, layout.cloze, { typography: true })}</div>\n`;
      case 'write':
        return '';
    }
  }
}

const paragraph = (text: string): string => `<p class="instruction">${text}</p>\n`;

/** Entries as a list of that class. */
function list(tag: 'ul' | 'ol', name: string, entries: readonly Prose[], render: Render): string {
  const items = entries.map((entry) => `<li>${render(entry)}</li>\n`).join('');
  return `<${tag}${attributes({ class: name })}>\n${items}</${tag}>\n`;
}

/** One inside of the other, so that they open one after another. */
function hints(prose: readonly Prose[], render: Render, strings: TaskWords, index = 0): string {
  const hint = prose[index];
  if (!hint) return '';
  const summary = fill(strings.hint, { number: `${index + 1}`, count: `${prose.length}` });
  return `<details class="hint"><summary>${inTheirLanguage(summary, strings)}</summary>
${render(hint)}${hints(prose, render, strings, index + 1)}</details>\n`;
}
