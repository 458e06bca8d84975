import type { Lesson, Question, WorkbookAnswer } from '@marginalia/core';
import * as vscode from 'vscode';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import { studyBase } from './study-base.ts';
import type { StudyDesk } from './study-desk.ts';
import { changeWorkbookFile, readWorkbookFile, WorkbookError } from './workbook-file.ts';
import { workbookName } from './workbook-name.ts';

export type Answers = ReadonlyMap<string, WorkbookAnswer>;

/**
 * The student's answers. Whether a question is answered is what its workbook says: words under its heading. The
 * record keeps when that was written.
 */
export interface WorkbookDesk extends vscode.Disposable {
  /** Answers of a lesson, by id of their question. Rejects where the workbook cannot be read. */
  answers(lesson: Lesson): Promise<Answers>;
  /** The answers in hand, without reading; none before they were read. */
  peek(lesson: Lesson): Answers;
  /** The workbook's file, with a heading for every question. Rejects with a `WorkbookError` where it cannot be. */
  prepare(lesson: Lesson): Promise<vscode.Uri>;
  /** Adds a paragraph to an answer. Rejects with a `WorkbookError` where it cannot. */
  append(lesson: Lesson, question: Question, words: string): Promise<void>;
  /** Fires after answers have changed. */
  readonly onDidChange: vscode.Event<void>;
}

const FOLDER = ['.marginalia', 'workbook'];
/** Rest after the last change on disk, in milliseconds. */
const REST = 100;

interface Known {
  readonly lesson: Lesson;
  readonly text: string;
  readonly answers: Answers;
}

/** @param storage the extension's own folder, for a window without a workspace or with one that cannot be written */
export function createWorkbookDesk(
  storage: vscode.Uri,
  desk: StudyDesk,
  log: vscode.LogOutputChannel,
): WorkbookDesk {
  const changes = new vscode.EventEmitter<void>();
  const base = studyBase(storage);
  const known = new Map<string, Known>();
  const turns = new Map<string, Promise<unknown>>();
  const parts = together(changes);
  let isWatching = false;
  const fileOf = ({ id }: Lesson): vscode.Uri => vscode.Uri.joinPath(base, ...FOLDER, workbookName(id));

  /** One after the other: an older reading must not overtake a newer one, nor one change another. */
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
  /** Notes answers that were written or changed: since they were last read, else since there is a record. */
  const record = async (lesson: Lesson, now: Answers, before: Answers | undefined): Promise<void> => {
    const [{ questions, resets }, { itemPrint }] = await Promise.all([
      desk.state(lesson.id),
      import('./workbook-text.ts'),
    ]);
    const isNew = (id: string): boolean => {
      const text = now.get(id)?.text ?? '';
      if (text === '') return false;
      // After a reset an answer that stands there is not a new one.
      return before ? text !== (before.get(id)?.text ?? '') : !questions.has(id) && resets.length === 0;
    };
    for (const question of lesson.questions) {
      const { id, section } = question;
      if (isNew(id))
        await desk.append({
          type: 'answer',
          lesson: lesson.id,
          question: id,
          ...(section === undefined ? {} : { section }),
          item: itemPrint(lesson, question),
        });
    }
  };
  const read = (lesson: Lesson): Promise<void> =>
    inTurn(lesson, async () => take(lesson, await readWorkbookFile(fileOf(lesson))));
  const readAgain = (uri: vscode.Uri): void => {
    for (const { lesson } of known.values()) {
      if (fileOf(lesson).toString() === uri.toString())
        read(lesson).catch((error: unknown) => logError(log, 'a workbook cannot be read', error));
    }
  };
  const merged = async (lesson: Lesson): Promise<string> => {
    const { mergeWorkbook } = await import('./workbook-text.ts');
    return changeWorkbookFile(fileOf(lesson), (text) =>
      mergeWorkbook(text, lesson, {
        title: vscode.l10n.t('Workbook: {title}', { title: lesson.title }),
        gone: vscode.l10n.t('Answers whose question has gone'),
      }),
    );
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
    prepare: (lesson) =>
      inTurn(lesson, async () => {
        await merged(lesson);
        return fileOf(lesson);
      }),
    append: (lesson, question, words) =>
      inTurn(lesson, async () => {
        const { appendAnswer, unclosedIn } = await import('./workbook-text.ts');
        if (unclosedIn(await merged(lesson)) !== undefined) throw new WorkbookError(unclosedSentence());
        const text = await changeWorkbookFile(fileOf(lesson), (current) => {
          const added = appendAnswer(current, lesson, question.id, words);
          return added ? current.slice(0, added.at) + added.text + current.slice(added.at) : current;
        });
        await take(lesson, text);
      }),
    dispose: () => parts.dispose(),
  };
}

/** What a student is told where headings are swallowed. */
export function unclosedSentence(): string {
  return vscode.l10n.t(
    'A code block or comment in your workbook is never closed, so that the headings after it do not count. Close it first.',
  );
}

/** Tells when a workbook was saved here, or changed by another window, another program or git. */
function watch(base: vscode.Uri, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const pattern = new vscode.RelativePattern(base, `${FOLDER.join('/')}/*.md`);
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
