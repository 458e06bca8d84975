import { element } from '../page/dom/element.ts';
import { inBackground } from '../page/in-background.ts';
import { doneSentence } from '../src/desk/done-sentence.ts';
import { exercisesInOrder } from '../src/desk/exercise-order.ts';
import { startQueue } from '../src/desk/exercise-queue.ts';
import { meanScore, progressSentences } from '../src/desk/progress-sentences.ts';
import { type Figures, progress, type Share } from '../src/study/progress.ts';
import { actionButton, asks, workDialog } from './work-dialog.ts';
import type { Work } from './work-tools.ts';

/** Shows what the student has read, answered and tried, what to review, and how to start from scratch. */
export function showProgress(work: Work): void {
  const shown = element('div', {});
  const said = element('p', { role: 'status' });
  const dialog = workDialog('My progress', shown, said);
  const update = (): void => {
    shown.replaceChildren(...progressOf(work, dialog, (words) => said.replaceChildren(...words)));
  };
  work.desk.addEventListener('change', update);
  dialog.addEventListener('close', () => work.desk.removeEventListener('change', update));
  update();
}

function progressOf(
  work: Work,
  dialog: HTMLDialogElement,
  say: (words: readonly (Node | string)[]) => void,
): Node[] {
  const { lesson, desk, surface } = work;
  const now = Date.now();
  const facts = progress(lesson, desk.state, now);
  const due = facts.due.filter(({ at }) => at <= now).map(({ exercise }) => exercise);
  const missed = exercisesInOrder(lesson)
    .filter(({ id }) => (desk.state.exercises.get(id)?.last ?? 1) < 1)
    .map(({ id }) => id);
  const run = (kind: 'review' | 'cram', exercises: readonly string[]): void => {
    dialog.close();
    work.run(startQueue(kind, exercises));
  };
  const reset = (): void => inBackground(resetWork(work, say));
  return [
    element(
      'ul',
      {},
      ...progressSentences(facts.whole, due.length, surface).map((words) => element('li', {}, words)),
    ),
    element(
      'div',
      { class: 'task-actions' },
      ...(due.length > 0
        ? [actionButton(`Review what is due (${due.length})`, () => run('review', due))]
        : []),
      ...(missed.length > 0
        ? [actionButton(`Practise what was missed (${missed.length})`, () => run('cram', missed))]
        : []),
      actionButton('Reset my work on this lesson…', reset),
    ),
    table(
      ['Section', 'Read', 'Answered', 'Tried', 'Mean score'],
      facts.sections.map((figures, index) => [
        lesson.sections[index]?.title ?? '',
        figures.read.done > 0 ? 'read' : 'not read',
        ...shares(figures),
        meanScore(figures, surface) || '–',
      ]),
    ),
    table(
      ['Exercise', 'Score'],
      exercisesInOrder(lesson).map(({ id, title }) => [
        title,
        doneSentence(desk.state.exercises.get(id), surface) || 'not tried',
      ]),
    ),
  ];
}

const shares = ({ answered, attempted }: Figures): string[] => [answered, attempted].map(shareOf);
const shareOf = ({ done, total }: Share): string => (total === 0 ? '–' : `${done} of ${total}`);

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Node {
  const head = element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)));
  const body = rows.map(([first = '', ...others]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, first),
      ...others.map((words) => element('td', {}, words)),
    ),
  );
  return rows.length === 0
    ? document.createTextNode('')
    : element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
}

/** Asks, and only then resets; offers to undo that. */
async function resetWork(
  { lesson, desk }: Work,
  say: (words: readonly (Node | string)[]) => void,
): Promise<void> {
  const { sections, questions, exercises } = desk.state;
  if (sections.size + questions.size + exercises.size === 0) {
    say(['Nothing has been done in this lesson yet.']);
    return;
  }
  const attempts = [...exercises.values()].reduce((sum, each) => sum + each.attempts.length, 0);
  const wanted = await asks(
    `Reset your progress in “${lesson.title}”?`,
    `This resets sections read (${sections.size}), questions answered (${questions.size}), attempts at exercises (${attempts}) and their review dates. The record keeps its lines. Highlights, margin notes and written answers stay as they are.`,
    'Reset',
  );
  if (!wanted) return;
  await desk.append({ type: 'reset', lesson: lesson.id });
  const target = desk.state.resets.at(-1)?.id;
  const undo = actionButton('Undo', () => {
    if (target === undefined) return;
    say(['Your progress is back.']);
    inBackground(desk.append({ type: 'remove', lesson: lesson.id, target }));
  });
  say([`“${lesson.title}” starts from scratch. `, undo]);
}
