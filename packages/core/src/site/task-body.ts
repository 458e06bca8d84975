import { definitionOf } from '../exercise/definition-of.ts';
import type { Piece } from '../exercise/exercise-type-definition.ts';
import type { Body } from '../exercise/exercise-types.ts';
import { presentedOrder } from '../exercise/presented-order.ts';
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

/** Renders the content of a task, for paper and screen, and its hints; nothing of the key. */
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
  const definition = definitionOf(exercise);
  const { words, values = {} } = definition.ask(exercise);
  const shown = definition.shown(exercise, order, {
    prose: render,
    gaps: (cloze) => renderGaps(lesson, cloze, { typography: true }),
  });
  return paragraph(inTheirLanguage(fill(strings[words], values), strings)) + form(shown);
}

/** The answer fields, as on paper. */
function form(body: Body): string {
  switch (body.type) {
    case 'choice':
      return list('ul', body.several ? 'options several' : 'options', body.options);
    case 'order':
      return list('ul', 'entries-to-order', body.entries);
    case 'match':
      return `<div class="match">${list('ul', 'lefts', body.lefts)}${list('ol', 'rights', body.rights)}</div>\n`;
    case 'cloze':
      return `<div class="cloze">${body.html}</div>\n`;
    case 'short':
    case 'evidence':
    case 'argument':
    case 'essay':
      return '';
  }
}

const paragraph = (text: string): string => `<p class="instruction">${text}</p>\n`;

/** Entries as a list with that class. */
function list(tag: 'ul' | 'ol', name: string, entries: readonly Piece[]): string {
  const items = entries.map(({ html }) => `<li>${html}</li>\n`).join('');
  return `<${tag}${attributes({ class: name })}>\n${items}</${tag}>\n`;
}

/** Nested, so that they open one after another. */
function hints(prose: readonly Prose[], render: Render, strings: TaskWords, index = 0): string {
  const hint = prose[index];
  if (!hint) return '';
  const summary = fill(strings.hint, { number: `${index + 1}`, count: `${prose.length}` });
  return `<details class="hint"><summary>${inTheirLanguage(summary, strings)}</summary>
${render(hint)}${hints(prose, render, strings, index + 1)}</details>\n`;
}
