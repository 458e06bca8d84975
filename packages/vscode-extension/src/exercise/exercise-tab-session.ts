import {
  answerPage,
  attempt,
  type ExerciseDesk,
  type ExerciseTry,
  exercisePlace,
  type FromExercisePage,
  type Queue,
  type Resume,
  showTry,
  startTry,
  stepFrom,
  type ToExercisePage,
} from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { surface } from '../adapters/surface.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import type { LivePanel } from '../page/live-page.ts';
import type { PageText } from '../page/page-html.ts';
import { passageStrings } from '../page/passage-strings.ts';
import { followLink } from '../reader/follow-link.ts';
import type { PassageSelect } from '../reader/passage-select.ts';
import type { Readers } from '../reader/readers.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import { createExercisePanel } from './exercise-panel.ts';
import { createExerciseReader } from './exercise-reader.ts';
import { keepAttempt } from './keep-attempt.ts';
import { keepRating } from './keep-prose.ts';
import { queueEnd } from './queue-end.ts';
import type { FolderTask } from './select-words.ts';

/** A try, and where its lesson is. */
type FolderTry = ExerciseTry & FolderTask;

/** Its dependencies. */
export interface ExerciseTabSessionDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly passageSelect: PassageSelect;
  readonly log: vscode.LogOutputChannel;
}

/** One exercise page. */
export interface ExerciseTabSession extends vscode.Disposable {
  /**
   * Shows an exercise from the start.
   *
   * @param queue its queue; the whole lesson if missing
   *
   * @param resume its state before the window was reloaded
   */
  show(folder: vscode.Uri, exercise: string, queue?: Queue, resume?: Resume): Promise<void>;
  /**
   * Answers the shown evidence exercise with words of the passage.
   *
   * @param since when the student started, in milliseconds since 1970; by default, when it was shown
   */
  answer(words: string, since?: number): Promise<void>;
}

/**
 * @param text of the page
 *
 * @param label for a preview, the note at the foot of its page; a preview also follows the author's typing
 */
export function createExerciseTabSession(
  panel: LivePanel,
  context: ExerciseTabSessionDeps,
  text: PageText,
  label?: string,
): ExerciseTabSession {
  const { library, desk, readers, log } = context;
  const reader = createExerciseReader(context.passageSelect, label !== undefined);
  let run: FolderTry | undefined;
  /** Shown instead of an exercise. */
  let words: (ToExercisePage & { type: 'empty' }) | undefined;
  /** Words selected while the page was away. */
  let later: ToExercisePage | undefined;
  let turn = 0;

  const post = (message: ToExercisePage): void => page.post(message);
  const send = (focus: boolean): void => {
    if (run) post(showTry(run, focus));
    else if (words) post(words);
  };
  const sendLater = (): void => {
    if (later) post(later);
    later = undefined;
  };
  const titleOf = ({ title }: { readonly title: string }): string =>
    label === undefined ? title : vscode.l10n.t('Preview: {title}', { title });
  const say = (message: ToExercisePage & { type: 'empty' }): void => {
    run = undefined;
    words = message;
    send(true);
  };

  /** A student's action makes the lesson current; looking at a preview does not. */
  const inHand = (): void => {
    if (run && label === undefined && panel.active) context.current.choose(run.folder);
  };

  const show: ExerciseTabSession['show'] = async (folder, id, queue, resume) => {
    const mine = ++turn;
    reader.letGo();
    // The page loads while the lesson is looked up.
    page.load(folder);
    const { lesson } = await library.open(folder);
    if (mine !== turn) return;
    const exercise = lesson?.exercises.find((other) => other.id === id);
    if (!lesson || !exercise) {
      say({
        type: 'empty',
        message: vscode.l10n.t('The lesson no longer has this exercise.'),
        actions: [{ command: 'marginalia.runExercise', label: vscode.l10n.t('Run Exercise…') }],
      });
      return;
    }
    const picture = (path: string): string | undefined => {
      const file = library.file(folder, path);
      return file && panel.addressOf(file);
    };
    words = undefined;
    run = startTry(
      { address: folder.toString(), folder, lesson, exercise, queue },
      surface({ strings: passageStrings(), picture, typography: true }),
      resume,
    );
    panel.rename(titleOf(exercise));
    send(true);
    inHand();
    const place = queue?.kind === 'review' ? exercisePlace(lesson, exercise) : undefined;
    if (place) await readers.reveal(folder, place, { focus: false });
  };

  /** Shows the exercise as it is written now, with its progress. */
  const showAnew = async ({
    folder,
    exercise,
    queue,
    seed,
    hints,
    draft,
    grade,
    presentation,
  }: FolderTry): Promise<void> => {
    const mine = turn;
    const { lesson } = await library.open(folder);
    const now = lesson?.exercises.find(({ id }) => id === exercise.id);
    if (mine !== turn || !run || !lesson || !now || grade) return;
    run = startTry({ ...run, lesson, exercise: now, queue }, run.surface, { seed, hints });
    if (draft && now.type === exercise.type && run.presentation.name === presentation.name) run.draft = draft;
    panel.rename(titleOf(now));
    send(false);
  };
  const answer: ExerciseTabSession['answer'] = async (words, since) => {
    if (run?.exercise.type !== 'evidence') return;
    run = { ...run, startedAt: since ?? run.startedAt };
    await attempt(run, { type: 'evidence', quotation: words }, actions);
  };
  const select = async (current: FolderTry, index: number): Promise<void> => {
    const words = await reader.select(current);
    // The student may have moved on to another exercise.
    if (run !== current) return;
    panel.reveal();
    if (words === undefined) return;
    later = { type: 'quotation', exercise: current.exercise.id, index, text: words };
    if (page.isThere) sendLater();
    await answer(words);
  };
  const step = async ({ folder, lesson, exercise, queue }: FolderTry, by: number): Promise<void> => {
    const next = stepFrom(lesson, queue, exercise.id, by);
    if (next) await show(folder, next.id, queue);
    else if (queue && by > 0) say(queueEnd(lesson, queue, desk.peek(lesson.id), Date.now()));
  };
  const actions: ExerciseDesk<FolderTry> = {
    post,
    keep: (current, response) => keepAttempt(context, current, response, post),
    keepRating: async (current, rating) =>
      label === undefined ? keepRating(context, current, rating) : undefined,
    retry: ({ folder, exercise, queue }) => show(folder, exercise.id, queue),
    step,
    select,
    markAnswer: (current) => reader.markAnswer(current),
    toPassage: (place, { folder }) => readers.reveal(folder, place, { focus: true }),
    follow: (href, { folder }) => followExerciseLink(readers, folder, href),
  };

  const handle = async (message: FromExercisePage): Promise<void> => {
    if (message.type === 'ready') {
      if (!message.shown) send(true);
      sendLater();
    } else if (message.type === 'error') log.error(`the exercise page: ${message.message}`);
    else if (message.type === 'command') {
      if (words?.actions.some(({ command }) => command === message.command))
        await vscode.commands.executeCommand(message.command);
    } else if (run && (!('exercise' in message) || message.exercise === run.exercise.id))
      await answerPage(run, message, actions);
  };
  const page = createExercisePanel(panel, context, handle, text, label);
  const turning = panel.onDidChangeVisible(inHand);
  const typing = library.onDidSettle(({ folder, changed }) => {
    if (changed && label !== undefined && folder.toString() === run?.folder.toString())
      inBackground(log, 'the exercise as it is written now', showAnew(run));
  });
  return {
    show,
    answer,
    dispose() {
      reader.letGo();
      together(page, typing, turning).dispose();
    },
  };
}

const inReader = ['note', 'section', 'paragraph', 'item', 'subheading'] as const;

/** Follows a link in an exercise's prose: notes, sections and headings open in the reader. */
async function followExerciseLink(readers: Readers, folder: vscode.Uri, href: string): Promise<void> {
  const kind = inReader.find((name) => href.startsWith(`#${name}-`));
  const id = href.slice(`#${kind}-`.length);
  if (kind) await readers.reveal(folder, { kind, id }, { focus: true });
  else await followLink(folder, href);
}
