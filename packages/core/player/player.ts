/** Makes the questions and exercises of a lesson's page on the site answerable. Loaded by the page once it is idle. */

import { element } from '../page/dom/element.ts';
import { inBackground } from '../page/in-background.ts';
import { TaskCards } from '../page/passage/task-cards.ts';
import type { SiteParts } from '../page/site/site-parts.ts';
import { parseExerciseState, type Queue } from '../src/desk/exercise-protocol.ts';
import { queued } from '../src/desk/exercise-queue.ts';
import { questionState } from '../src/desk/question-state.ts';
import type { Surface } from '../src/desk/surface.ts';
import { exerciseState } from '../src/desk/task-state.ts';
import { isUngraded, keyResponse } from '../src/exercise/grade-exercise.ts';
import { formatMessage } from '../src/model/message.ts';
import { createNameMatcher } from '../src/reference/name-matcher.ts';
import type { RenderOptions } from '../src/render/render-context.ts';
import { itemPrint } from '../src/study/change/item-print.ts';
import { AnswerFields } from './answer-field.ts';
import { ExercisePane } from './exercise-pane.ts';
import { ownWork } from './own-work.ts';
import { PassageAnnotator } from './passage-annotator.ts';
import { type SentLesson, sentLesson } from './sent-lesson.ts';
import { SiteDesk } from './site-desk.ts';
import { openStorage } from './site-storage.ts';
import { SiteWorkbook } from './site-workbook.ts';
import { watchReading } from './watch-reading.ts';
import { workTools } from './work-tools.ts';

async function start(parts: SiteParts): Promise<void> {
  const { page, article } = parts;
  if (!globalThis.marginaliaLesson) throw new Error('The script of the lesson is missing.');
  const platform = globalThis.marginaliaPlatform;
  const [sent, storage] = await Promise.all([
    sentLesson(globalThis.marginaliaLesson),
    openStorage(platform?.student),
  ]);
  const { lesson } = sent;
  const surface = siteSurface(sent);
  const drafts = `drafts ${lesson.id}`;
  const [desk, kept] = await Promise.all([SiteDesk.open(storage, lesson.id), storage.get(drafts)]);
  const workbook = await SiteWorkbook.open(storage, desk, lesson);
  const assets = page.dataset['answers'] ?? '';
  const pane = new ExercisePane({
    tools: () => workTools(assets),
    lesson,
    surface,
    desk,
    workbook,
    passage: new PassageAnnotator(parts, lesson, desk, surface),
    state: parseExerciseState(kept) ?? { drafts: {} },
    // A draft that the browser refuses is still on the page, and its answer will say so.
    keep: (state) => inBackground(storage.set(drafts, state)),
  });
  document.body.append(pane.element);
  const fields = new AnswerFields(workbook);
  /** Hints and keys of questions that the student has opened, until the page is closed. */
  const hints = new Map<string, number>();
  const uncovered = new Set<string>();
  const cards = new TaskCards((id, action) => {
    const exercise = lesson.exercises.find((each) => each.id === id);
    const question = lesson.questions.find((each) => each.id === id);
    const card = cards.opened(id, false, article);
    if (exercise) pane.open(exercise);
    else if (action === 'answer' && question && card) fields.open(question, card);
    else if (action === 'hint') hints.set(id, (hints.get(id) ?? 0) + 1);
    else if (action === 'key') uncovered.add(id);
    show();
  });
  const show = (): void => {
    const tasks = [
      ...lesson.questions.map((question) => {
        const { id } = question;
        const work = {
          answer: workbook.answers.get(id)?.text ?? '',
          hints: hints.get(id) ?? 0,
          isUncovered: uncovered.has(id),
        };
        return questionState(lesson, question, work, surface);
      }),
      ...lesson.exercises.map((exercise) => exerciseState(exercise, desk.state, surface)),
    ];
    cards.show(
      { tasks, labels: { hints: 'Hints', answer: 'Your answer', key: 'What a good answer uses' } },
      article,
    );
  };
  desk.addEventListener('change', show);
  workbook.addEventListener('change', show);
  // Another window may have written meanwhile.
  addEventListener('focus', () => inBackground(Promise.all([desk.read(), workbook.read()])));
  show();
  watchReading(parts, lesson, desk);
  desk.addEventListener('refused', () =>
    sayTrouble(
      'This browser could not save your work. Save your record as a file before you leave the page.',
    ),
  );
  const run = (queue: Queue): void => {
    const [first] = queued(lesson, queue);
    if (first) pane.open(first, queue);
  };
  const begun = async () => parseExerciseState(await storage.get(drafts))?.drafts ?? {};
  const work = { lesson, surface, storage, desk, workbook, run, drafts: begun };
  const foot = footerOf(page);
  foot.prepend(ownWork(work, assets, platform !== undefined));
  await platform?.follow({
    lesson,
    desk,
    print: (exercise) => itemPrint(lesson, exercise),
    isScored: (exercise) => keyResponse(exercise) !== undefined && !isUngraded(exercise),
    foot,
    sayTrouble,
  });
  article.dataset['answerable'] = storage.isKept ? 'kept' : 'here';
}

/** The foot of the page, which a lesson without an author lacks. */
function footerOf(page: HTMLElement): HTMLElement {
  const found = document.querySelector<HTMLElement>('.site-footer');
  if (found) return found;
  const made = element('footer', { class: 'site-footer', lang: 'en' });
  page.after(made);
  return made;
}

/** Says above the foot of the window what the student has to know now; `undefined` takes it back. */
function sayTrouble(words: string | undefined): void {
  const said =
    document.querySelector('.own-trouble') ?? element('p', { class: 'own-trouble', role: 'alert' });
  said.remove();
  if (words === undefined) return;
  // Beside a dialog nothing is heard.
  (document.querySelector('dialog[open]') ?? document.body).append(said);
  said.textContent = words;
}

const parts = globalThis.marginaliaParts;
if (parts)
  inBackground(
    start(parts).catch((error: unknown) => {
      sayTrouble('This page cannot be answered in this browser. You can read and print it.');
      throw error;
    }),
  );

/** A page of the site: in English, with the pictures and files that the site contains. */
function siteSurface({ lesson, files }: SentLesson): Surface {
  const address = (path: string): string | undefined =>
    files.has(path) ? path.split('/').map(encodeURIComponent).join('/') : undefined;
  const parts = new Set(lesson.files.map(({ path }) => path));
  const render: RenderOptions = {
    typography: true,
    names: createNameMatcher(lesson.reference),
    picture: address,
    // All parts are on this page.
    link: (path, rest) => (parts.has(path) ? (rest.startsWith('#') ? rest : '#main') : address(path)),
  };
  return { language: 'en', localize: formatMessage, render };
}
