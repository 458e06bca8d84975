import { presentedOrder } from '../exercise/presented-order.ts';
import { rightValues } from '../exercise/right-values.ts';
import type { Prose } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import { attributes } from '../render/html.ts';
import { fill } from '../render/render-context.ts';
import { renderGaps } from '../render/render-fragment.ts';
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
  const order = presentedOrder(exercise, seedOf(exercise.id));
  const instruction = (text: string): string => paragraph(inTheirLanguage(text, strings));
  switch (exercise.type) {
    case 'choice': {
      const options = order.map((index) => exercise.options[index]?.text ?? []);
      const ask = exercise.several ? strings.pickAll : strings.pickOne;
      return instruction(ask) + list('ul', exercise.several ? 'options several' : 'options', options, render);
    }
    case 'order': {
      const entries = exercise.groups.flat();
      const shown = order.map((index) => entries[index]?.text ?? []);
      return instruction(strings.order) + list('ul', 'entries-to-order', shown, render);
    }
    case 'match': {
      const values = rightValues(exercise);
      const rights = order.map((index) => values[index] ?? []);
      const lefts = exercise.rows.map(({ left }) => left);
      return `${instruction(strings.match)}<div class="match">${list('ul', 'lefts', lefts, render)}${list('ol', 'rights', rights, render)}</div>\n`;
    }
    case 'cloze':
      return `${instruction(strings.cloze)}<div class="cloze">${renderGaps(lesson, exercise)}</div>\n`;
    case 'short':
      return instruction(strings.short);
    case 'evidence':
      return instruction(strings.evidence);
    case 'argument':
      return instruction(strings.argument);
    case 'essay': {
      const [least, most] = exercise.words ?? [];
      return instruction(
        least === undefined
          ? strings.essay
          : fill(strings.essayOfLength, { least: `${least}`, most: `${most}` }),
      );
    }
  }
}

const paragraph = (text: string): string => `<p class="instruction">${text}</p>\n`;

/** Entries as a list of that class. */
export function list(tag: 'ul' | 'ol', name: string, entries: readonly Prose[], render: Render): string {
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

/** The same order in every build: a number from 0 to 2³² for an id (FNV-1a). */
function seedOf(id: string): number {
  let seed = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) seed = Math.imul(seed ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return seed;
}
