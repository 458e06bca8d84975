/** Makes the questions and exercises of a lesson's page on the site answerable. Loaded by the page once it is idle. */

import { inBackground } from '../page/in-background.ts';
import { TaskCards } from '../page/passage/task-cards.ts';
import { parseExerciseState } from '../src/desk/exercise-protocol.ts';
import { exerciseState } from '../src/desk/task-state.ts';
import { ExercisePane } from './exercise-pane.ts';
import { sentLesson } from './sent-lesson.ts';
import { SiteDesk } from './site-desk.ts';
import { openStorage } from './site-storage.ts';
import { siteSurface } from './site-surface.ts';

async function start(article: HTMLElement): Promise<void> {
  if (!globalThis.marginaliaLesson) throw new Error('The script of the lesson is missing.');
  const [sent, storage] = await Promise.all([sentLesson(globalThis.marginaliaLesson), openStorage()]);
  const { lesson } = sent;
  const surface = siteSurface(sent);
  const drafts = `drafts ${lesson.id}`;
  const [desk, kept] = await Promise.all([SiteDesk.open(storage, lesson.id), storage.get(drafts)]);
  const pane = new ExercisePane({
    lesson,
    surface,
    desk,
    passage: { select: async () => undefined, mark: () => undefined },
    state: parseExerciseState(kept) ?? { drafts: {} },
    keep: (state) => inBackground(storage.set(drafts, state)),
  });
  document.body.append(pane.element);
  const cards = new TaskCards((id) => {
    const exercise = lesson.exercises.find((each) => each.id === id);
    if (exercise) pane.open(exercise);
  });
  const show = (): void => {
    const tasks = lesson.exercises.map((exercise) => exerciseState(exercise, desk.state, surface));
    cards.show(
      { tasks, labels: { hints: 'Hints', answer: 'Your answer', key: 'What a good answer uses' } },
      article,
    );
  };
  desk.addEventListener('change', show);
  // Another window may have written meanwhile.
  addEventListener('focus', () => inBackground(desk.read()));
  show();
  article.dataset['answerable'] = storage.isKept ? 'kept' : 'here';
}

const article = document.querySelector<HTMLElement>('article.lesson');
if (article) inBackground(start(article));
