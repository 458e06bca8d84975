import type { Exercise, Lesson, Question } from '@marginalia/core';
import type { WorkbookAnswer } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { logError } from '../../lifecycle/log-error.ts';
import { together } from '../../lifecycle/together.ts';
import { appendOrKeep } from '../append-or-keep.ts';
import { studyBase } from '../study-base.ts';
import type { StudyDesk } from '../study-desk.ts';
import { followWorkbookDocuments } from '../workbook-documents.ts';
import { locateWorkbook } from '../workbook-place.ts';
import { sharedWorkbook, WorkbookError, type WorkbookFile, workbookFile } from './workbook-file.ts';

export type Answers = ReadonlyMap<string, WorkbookAnswer>;

/**
 * The student's answers. A question is answered if its workbook has words under its heading. The record stores when
 * they were written.
 */
export interface WorkbookDesk extends vscode.Disposable {
  /** Returns the answers of a lesson, by question id. Rejects if the workbook cannot be read. */
  answers(lesson: Lesson): Promise<Answers>;
  /** Returns the last known answers, without reading; none before the first reading. */
  peek(lesson: Lesson): Answers;
  /** Returns the lesson of a workbook file; `undefined` for any other file, and before that workbook was read. */
  lessonOf(file: vscode.Uri): Lesson | undefined;
  /** Returns the workbook's file, with a heading for every question. Rejects with a `WorkbookError` on failure. */
  prepare(lesson: Lesson): Promise<vscode.Uri>;
  /**
   * Adds a paragraph to an answer: to a question, or to an exercise with a prose answer, which then gets its heading.
   * Rejects with a `WorkbookError` on failure.
   */
  append(lesson: Lesson, question: Question | Exercise, words: string): Promise<void>;
  /** Fires after answers have changed. */
  readonly onDidChange: vscode.Event<void>;
}

/** Folder of the workbooks, below the base. */
export const WORKBOOKS = ['.marginalia', 'workbook'];
/** Idle time after the last change on disk, in milliseconds. */
const REST = 100;

interface Known {
  readonly lesson: Lesson;
  readonly text: string;
  readonly answers: Answers;
}

/**
 * @param storage the extension's own folder, for a window without a workspace or with a read-only one
 *
 * @param base folder of `.marginalia`
 */
export function createWorkbookDesk(
  storage: vscode.Uri,
  desk: StudyDesk,
  log: vscode.LogOutputChannel,
  base = studyBase(storage),
): WorkbookDesk {
  const changes = new vscode.EventEmitter<void>();
  const folder = vscode.Uri.joinPath(base, ...WORKBOOKS);
  const documents = followWorkbookDocuments(folder, (file) => sharedWorkbook(file, base), log);
  const known = new Map<string, Known>();
  const turns = new Map<string, Promise<unknown>>();
  const parts = together(changes, documents);
  let isWatching = false;
  const places = new Map<string, vscode.Uri>();
  const placeOf = async ({ id }: Lesson): Promise<vscode.Uri> => {
    const place = places.get(id) ?? (await locateWorkbook(folder, base, id));
    places.set(id, place);
    return place;
  };
  const fileOf = async (lesson: Lesson): Promise<WorkbookFile> =>
    workbookFile(await placeOf(lesson), base, documents);

  /** Sequential: an older reading must not overtake a newer one, nor one change another. */
  const inTurn = <T>({ id }: Lesson, work: () => Promise<T>): Promise<T> => {
    const result = (turns.get(id) ?? Promise.resolve()).then(work);
    turns.set(
      id,
      result.catch(() => undefined),
    );
    return result;
  };
  const take = async (lesson: Lesson, text: string): Promise<void> => {
    const { workbookAnswers } = await import('./workbook-text.ts');
    const before = known.get(lesson.id);
    if (before?.text === text && before.lesson === lesson) return;
    const answers = workbookAnswers(text, lesson);
    known.set(lesson.id, { lesson, text, answers });
    if (before?.text !== text) changes.fire();
    await record(lesson, answers, before?.answers).catch((error: unknown) =>
      logError(log, 'an answer could not be recorded', error),
    );
  };
  /** Records new or changed answers: since the last reading, else since the record started. */
  const record = async (lesson: Lesson, now: Answers, before: Answers | undefined): Promise<void> => {
    const [state, { answerEvents }] = await Promise.all([
      desk.state(lesson.id),
      import('./workbook-text.ts'),
    ]);
    for (const event of answerEvents(lesson, now, before, state)) await appendOrKeep(desk, event);
  };
  const read = (lesson: Lesson): Promise<void> =>
    inTurn(lesson, async () => take(lesson, await (await fileOf(lesson)).read()));
  const readAgain = (uri: vscode.Uri): void => {
    for (const { lesson } of known.values()) {
      if (places.get(lesson.id)?.toString() === uri.toString())
        read(lesson).catch((error: unknown) => logError(log, 'a workbook cannot be read', error));
    }
  };
  /** With headings for all questions, and for the exercises that have or will get one. */
  const upToDate = async (lesson: Lesson, more?: string): Promise<(text: string) => string> => {
    const { mergeWorkbook, workbookAnswers } = await import('./workbook-text.ts');
    const labels = {
      title: vscode.l10n.t('Workbook: {title}', { title: lesson.title }),
      gone: vscode.l10n.t('Answers to questions that no longer exist'),
    };
    return (text) => {
      const written = workbookAnswers(text, lesson);
      const exercises = lesson.exercises.filter(({ id }) => id === more || written.has(id));
      return mergeWorkbook(text, { questions: [...lesson.questions, ...exercises] }, labels);
    };
  };
  /** Adds words to an answer once, however often it is called. */
  const adding = async (
    lesson: Lesson,
    question: Question | Exercise,
    words: string,
  ): Promise<(text: string) => string> => {
    const [{ appendAnswer, unclosedIn }, merge] = await Promise.all([
      import('./workbook-text.ts'),
      upToDate(lesson, question.id),
    ]);
    let added: string | undefined;
    let wanted = 0;
    return (text) => {
      if (added !== undefined && occurrences(text, added) >= wanted) return text;
      const current = merge(text);
      if (unclosedIn(current) !== undefined) throw new WorkbookError(unclosedSentence());
      const insertion = appendAnswer(current, { questions: [question] }, question.id, words);
      if (!insertion && words.trim() !== '') throw new WorkbookError(noPlaceSentence());
      if (!insertion) return current;
      added = insertion.text.trim();
      wanted = occurrences(current, added) + 1;
      return current.slice(0, insertion.at) + insertion.text + current.slice(insertion.at);
    };
  };

  return {
    onDidChange: changes.event,
    async answers(lesson) {
      if (!isWatching) parts.add(watch(base, readAgain));
      isWatching = true;
      if (known.get(lesson.id)?.lesson !== lesson) await read(lesson);
      return known.get(lesson.id)?.answers ?? new Map();
    },
    peek: (lesson) => known.get(lesson.id)?.answers ?? new Map(),
    lessonOf: (file) =>
      [...known.values()].find(({ lesson: { id } }) => places.get(id)?.toString() === file.toString())
        ?.lesson,
    prepare: (lesson) =>
      inTurn(lesson, async () => {
        await (await fileOf(lesson)).edit(await upToDate(lesson));
        return placeOf(lesson);
      }),
    append: (lesson, question, words) =>
      inTurn(lesson, async () => {
        const file = await fileOf(lesson);
        await take(lesson, await file.write(await adding(lesson, question, words)));
      }),
    dispose: () => parts.dispose(),
  };
}

/** The message for swallowed headings. */
export function unclosedSentence(): string {
  return vscode.l10n.t(
    'A code block or comment in your workbook is not closed, so the headings after it are ignored. Close it first.',
  );
}

/** Reports that a workbook was saved here, or changed by another window, another program or git. */
function watch(base: vscode.Uri, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const pattern = new vscode.RelativePattern(base, `${WORKBOOKS.join('/')}/*.md`);
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const rest = (uri: vscode.Uri): void => {
    clearTimeout(timers.get(uri.toString()));
    timers.set(
      uri.toString(),
      setTimeout(() => changed(uri), REST),
    );
  };
  watcher.onDidCreate(rest);
  watcher.onDidChange(rest);
  watcher.onDidDelete(rest);
  return together(
    watcher,
    vscode.workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    new vscode.Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
}

function noPlaceSentence(): string {
  return vscode.l10n.t(
    'Your workbook has no place for this answer, because the text around its heading hides it. Open the workbook and write it there.',
  );
}

function occurrences(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}
