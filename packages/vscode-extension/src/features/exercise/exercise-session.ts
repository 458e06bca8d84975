import {
  type Exercise,
  type Grade,
  gradeContext,
  gradeExercise,
  type Lesson,
  type RenderOptions,
  renderFragment,
} from '@marginalia/core';
import * as vscode from 'vscode';
import {
  type FromExercisePage,
  parseFromExercisePage,
  type Response,
  type ToExercisePage,
} from '../../../webview/exercise-protocol.ts';
import type { FeatureContext } from '../feature-context.ts';
import { followLink } from '../reader/follow-link.ts';
import { passageStrings } from '../reader/passage-strings.ts';
import { webviewPage } from '../webview-page.ts';
import { checkedQuotation } from './checked-quotation.ts';
import { describeOutcome } from './describe-outcome.ts';
import { describeSolution } from './describe-solution.ts';
import { exercisesInOrder } from './exercise-order.ts';
import { exerciseStrings } from './exercise-strings.ts';
import { type Presentation, presentExercise } from './present-exercise.ts';

/** One exercise page. */
export interface ExerciseSession extends vscode.Disposable {
  /** Shows an exercise from its beginning. */
  show(folder: vscode.Uri, exercise: string): Promise<void>;
}

/** What is going on with the exercise shown. */
interface Run {
  readonly folder: vscode.Uri;
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  readonly seed: number;
  readonly presentation: Presentation;
  readonly options: RenderOptions;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  hints: number;
  grade: Grade | undefined;
  draft: Response | undefined;
}

/** @param onTitle is told the title of the exercise shown */
export function createExerciseSession(
  webview: vscode.Webview,
  context: Omit<FeatureContext, 'exercises' | 'progress'>,
  onTitle: (title: string) => void,
): ExerciseSession {
  const { library, desk, readers, log, extensionUri } = context;
  let run: Run | undefined;
  let ready = false;

  const post = (message: ToExercisePage): void => {
    if (ready) void webview.postMessage(message);
  };
  const show = async (folder: vscode.Uri, id: string): Promise<void> => {
    const { lesson } = await library.open(folder);
    const exercise = lesson?.exercises.find((other) => other.id === id);
    if (!lesson || !exercise) {
      run = undefined;
      post({
        type: 'empty',
        message: vscode.l10n.t('The lesson has no such exercise any more.'),
        actions: [],
      });
      return;
    }
    if (run?.folder.toString() !== folder.toString()) load(folder);
    const picture = (path: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(folder, path)).toString();
    const options = { strings: passageStrings(), picture };
    const seed = Math.floor(Math.random() * 2 ** 31);
    const presentation = presentExercise(lesson, exercise, seed, options);
    run = {
      folder,
      lesson,
      exercise,
      seed,
      presentation,
      options,
      startedAt: Date.now(),
      hints: 0,
      grade: undefined,
      draft: undefined,
    };
    onTitle(exercise.title);
    send(true);
  };
  const send = (focus: boolean): void => {
    if (!run) return;
    const { lesson, exercise, presentation } = run;
    const all = exercisesInOrder(lesson);
    const number = all.indexOf(exercise) + 1;
    post({
      type: 'show',
      lesson: run.folder.toString(),
      exercise: presentation.exercise,
      presentation: presentation.name,
      position: { number, of: all.length, hasPrevious: number > 1, hasNext: number < all.length },
      strings: exerciseStrings(),
      ...(run.draft ? { response: run.draft } : {}),
      ...(run.grade
        ? { outcome: describeOutcome(lesson, exercise, run.grade, presentation, run.options) }
        : {}),
      hints: hintsOf(run),
      focus,
    });
  };
  const load = (folder: vscode.Uri): void => {
    ready = false;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), folder],
    };
    webview.html = webviewPage(webview, extensionUri, 'exercise');
  };

  const attempt = async (current: Run, response: Response): Promise<void> => {
    const { lesson, exercise, presentation } = current;
    const own = presentation.toAuthor(response);
    const grade = gradeExercise(exercise, own, gradeContext(lesson));
    current.grade = grade;
    current.draft = response;
    post({
      type: 'graded',
      exercise: exercise.id,
      outcome: describeOutcome(lesson, exercise, grade, presentation, current.options),
    });
    try {
      await desk.append({
        type: 'attempt',
        lesson: lesson.id,
        exercise: exercise.id,
        exerciseType: exercise.type,
        ...(exercise.section === undefined ? {} : { section: exercise.section }),
        response: own,
        score: grade.score ?? null,
        seed: current.seed,
        hints: current.hints,
        duration: Math.max(0, Date.now() - current.startedAt),
      });
      post({ type: 'saved', exercise: exercise.id, message: '' });
    } catch (error) {
      log.error('the study record cannot be written', error instanceof Error ? error : String(error));
      post({
        type: 'problem',
        message: vscode.l10n.t(
          'Your answer is graded but could not be written to your record. It is kept and will be written with the next one.',
        ),
      });
    }
  };
  const step = async (current: Run, by: number): Promise<void> => {
    const all = exercisesInOrder(current.lesson);
    const next = all[all.indexOf(current.exercise) + by];
    if (next) await show(current.folder, next.id);
  };

  const handle = async (message: FromExercisePage): Promise<void> => {
    if (message.type === 'ready') {
      ready = true;
      if (run) send(true);
      return;
    }
    if (message.type === 'error') log.error(`the exercise page: ${message.message}`);
    if (!run || ('exercise' in message && message.exercise !== run.exercise.id)) return;
    const { exercise, lesson } = run;
    switch (message.type) {
      case 'attempt':
        if (message.presentation === run.presentation.name) await attempt(run, message.response);
        // An answer to another order of the parts would be misread: the student sees this one again.
        else send(true);
        break;
      case 'draft':
        run.draft = message.response;
        break;
      case 'hint': {
        const hint = exercise.hints[message.index];
        if (!hint || message.index > run.hints) break;
        run.hints = Math.max(run.hints, message.index + 1);
        post({
          type: 'hint',
          exercise: exercise.id,
          index: message.index,
          html: renderFragment(lesson, hint, run.options),
        });
        break;
      }
      case 'show-answer':
        // Only after an attempt: the page does not decide that.
        if (run.grade)
          post({
            type: 'answer',
            exercise: exercise.id,
            solution: describeSolution(exercise, run.presentation),
          });
        break;
      case 'retry':
        await show(run.folder, exercise.id);
        break;
      case 'next':
        await step(run, 1);
        break;
      case 'previous':
        await step(run, -1);
        break;
      case 'back-to-passage':
        if (exercise.section !== undefined)
          await readers.reveal(run.folder, { kind: 'section', id: exercise.section }, { focus: true });
        break;
      case 'link': {
        const [, kind, id] = /^#(note|section)-(.+)$/.exec(message.href) ?? [];
        if (kind === 'note' || kind === 'section') {
          await readers.reveal(run.folder, { kind, id: id ?? '' }, { focus: true });
        } else await followLink(run.folder, message.href);
        break;
      }
      case 'check-quotation':
        post({
          type: 'quotation-checked',
          exercise: exercise.id,
          index: message.index,
          ...checkedQuotation(lesson, message.text),
        });
        break;
    }
  };

  const subscription = webview.onDidReceiveMessage((data: unknown) => {
    const parsed = parseFromExercisePage(data);
    if (!parsed.ok) log.warn(`the exercise page sent what cannot be read: ${parsed.reason}`);
    else void handle(parsed.message).catch((error: unknown) => log.error('the exercise page', String(error)));
  });
  return { show, dispose: () => subscription.dispose() };
}

function hintsOf({ lesson, exercise, hints, options }: Run): string[] {
  return exercise.hints.slice(0, hints).map((hint) => renderFragment(lesson, hint, options));
}
