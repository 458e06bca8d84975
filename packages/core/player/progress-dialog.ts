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
  const { lesson, desk, surface } = work;
  const figures = element('ul');
  const tables = element('div');
  const said = element('p', { role: 'status' });
  const say = (words: readonly (Node | string)[]): void => said.replaceChildren(...words);
  const queue = (kind: 'review' | 'cram'): Offer => {
    let exercises: readonly string[] = [];
    const button = actionButton('', () => {
      dialog.close();
      work.run(startQueue(kind, exercises));
    });
    const offer = (label: string, now: readonly string[]): void => {
      exercises = now;
      button.hidden = now.length === 0;
      button.textContent = `${label} (${now.length})`;
    };
    return { button, offer };
  };
  const review = queue('review');
  const cram = queue('cram');
  const reset = actionButton('Reset my work on this lesson…', () =>
    inBackground(resetWork(work, say, () => reset.focus())),
  );
  const actions = element('div', { class: 'task-actions' }, review.button, cram.button, reset);
  const dialog = workDialog('My progress', figures, actions, tables, said);
  // The buttons stay what they are: one that is made anew loses the focus.
  const update = (): void => {
    const hadFocus = actions.contains(document.activeElement);
    const now = Date.now();
    const facts = progress(lesson, desk.state, now);
    const due = facts.due.filter(({ at }) => at <= now).map(({ exercise }) => exercise);
    const missed = exercisesInOrder(lesson)
      .filter(({ id }) => (desk.state.exercises.get(id)?.last ?? 1) < 1)
      .map(({ id }) => id);
    review.offer('Review what is due', due);
    cram.offer('Practise what was missed', missed);
    const sentences = progressSentences(facts.whole, due.length, surface);
    figures.replaceChildren(...sentences.map((words) => element('li', {}, words)));
    tables.replaceChildren(...tablesOf(work, facts.sections));
    const focused = document.activeElement;
    if (hadFocus && (!actions.contains(focused) || (focused as HTMLElement).hidden)) reset.focus();
  };
  desk.addEventListener('change', update);
  dialog.addEventListener('close', () => desk.removeEventListener('change', update));
  update();
}

/** A button that shows some exercises, if there are any. */
interface Offer {
  readonly button: HTMLButtonElement;
  offer(label: string, exercises: readonly string[]): void;
}

const tablesOf = ({ lesson, desk, surface }: Work, sections: readonly Figures[]): Node[] => [
  table(
    ['Section', 'Read', 'Answered', 'Tried', 'Mean score'],
    sections.map((figures, index) => [
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
  goBack: () => void,
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
    goBack();
    inBackground(desk.append({ type: 'remove', lesson: lesson.id, target }));
  });
  say([`“${lesson.title}” starts from scratch. `, undo]);
}
