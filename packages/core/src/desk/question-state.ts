import type { Lesson } from '../model/lesson.ts';
import { say } from '../model/message.ts';
import type { Question } from '../model/question.ts';
import { elementId } from '../render/html.ts';
import { renderFragment, renderKey } from '../render/render-fragment.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { aboutQuestion } from './about-question.ts';
import { openHints } from './open-hints.ts';
import type { Surface } from './surface.ts';
import type { TaskState } from './task-state.ts';

/** A student's work on a question. */
export interface QuestionWork {
  /** The answer as written; '' for none. */
  readonly answer: string;
  /** How many hints are open. */
  readonly hints: number;
  /** Whether the student has asked for what a good answer uses. */
  readonly isUncovered: boolean;
}

/** The card of a question. What a good answer uses is in it only once the student has answered and asks for it. */
export function questionState(
  lesson: Lesson,
  question: Question,
  { answer, hints: opened, isUncovered }: QuestionWork,
  surface: Pick<Surface, 'localize' | 'render'>,
): TaskState {
  const { localize, render } = surface;
  const hints = openHints(question, opened, surface);
  const done = answer !== '';
  const actions = [{ action: 'answer', label: localize(done ? say('Continue answer') : say('Answer')) }];
  if (hints.next) actions.push({ action: 'hint', label: hints.next });
  if (done && question.key.length > 0 && !isUncovered)
    actions.push({ action: 'key', label: localize(say('Show what a good answer uses')) });
  return {
    id: question.id,
    done,
    state: done ? localize(say('answered')) : '',
    actions,
    aboutHtml: aboutHtml(lesson, question, surface),
    hintsHtml: hints.open
      .map(
        ({ label, prose }) =>
          `<p class="task-label">${escapeHtml(label)}</p>${renderFragment(lesson, prose, render)}`,
      )
      .join(''),
    answerHtml: paragraphs(answer),
    keyHtml: done && isUncovered ? renderKey(lesson, question.key, render) : '',
  };
}

/** What a question asks for, with the author's markup; notes are links. */
function aboutHtml(lesson: Lesson, question: Question, surface: Pick<Surface, 'localize'>): string {
  const notes = question.notes.flatMap((label) => {
    const note = lesson.notes.find((one) => one.label === label);
    if (!note) return [];
    const words = surface.localize(say('Note {label}', { label: note.display }));
    return [`<a href="#${escapeHtml(elementId('note', note.label))}">${escapeHtml(words)}</a>`];
  });
  const about = [...aboutQuestion(question, surface).map(escapeHtml), ...notes];
  return about.length === 0 ? '' : `<p>${about.join(' · ')}</p>`;
}

/** The student's words as typed: none of it is read as markup. */
function paragraphs(text: string): string {
  return text
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`)
    .join('');
}
