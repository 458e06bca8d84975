import { type Lesson, parseLesson } from '@marginalia/core';
import type { KeyFile } from '@marginalia/core/school';
import { gradeKept, type KeptGrade } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { askText } from '../../adapters/ask-text.ts';
import { localize } from '../../adapters/localize.ts';
import { ask, say } from '../../adapters/say.ts';
import { readFile } from '../../files/read-file.ts';
import { writeFile } from '../../files/write-file.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import { logError } from '../../lifecycle/log-error.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import { UnwrittenEvent } from '../../record/unwritten-event.ts';
import type { ExportDesk } from '../export-desk.ts';

/** Its dependencies. */
export interface OpenKeysDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly exports: ExportDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Largest file of sealed keys, in bytes. */
const LARGEST = 100_000_000;

/**
 * Opens the sealed keys of the current lesson with a release code: grades what was tried before, then writes the lesson
 * with its keys over the edition.
 */
export const openKeys: Command<OpenKeysDeps> = {
  id: 'marginalia.openKeys',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const { openKeys: open, readReleaseCode, SEALED_FILE } = await context.exports.engine();
    const sealed = await textAt(folder, SEALED_FILE);
    if (sealed === undefined) {
      await say(
        'info',
        vscode.l10n.t('This lesson has no sealed keys: there is no file “{file}”.', { file: SEALED_FILE }),
      );
      return;
    }
    if (lesson.frontMatter.keys !== 'sealed') {
      await say('info', vscode.l10n.t('The keys of “{title}” are open already.', { title: lesson.title }));
      return;
    }
    if (isUnsaved(folder)) {
      await say(
        'warning',
        vscode.l10n.t('Save the files of the lesson first: the keys are written into them.'),
      );
      return;
    }
    const code = await askText({
      title: vscode.l10n.t('Open Keys'),
      prompt: vscode.l10n.t('The release code that your instructor gave you'),
      placeHolder: 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY-Z',
      ignoreFocusOut: true,
      validateInput: (typed) =>
        readReleaseCode(typed) === undefined
          ? vscode.l10n.t('A release code has 26 letters and digits. Hyphens and capitals do not matter.')
          : undefined,
    });
    if (code === undefined) return;
    const opened = await open(sealed, code);
    if (opened.kind === 'shut') {
      await say('error', shutSentence(opened.why));
      return;
    }
    if (opened.edition !== lesson.frontMatter.edition) {
      await say('error', vscode.l10n.t('These keys belong to another edition of the lesson.'));
      return;
    }
    const keyed = keyedLesson(lesson, opened.files);
    const kept = gradeKept(lesson, keyed, await context.desk.state(lesson.id));
    const go = vscode.l10n.t('Open Keys');
    const answer = await ask(
      vscode.l10n.t('Open the keys of “{title}”?', { title: lesson.title }),
      vscode.l10n.t(
        'Answers to grade: {count}. The files of the lesson are replaced by the same lesson with its keys; changes of yours in them are lost.',
        { count: kept.length },
      ),
      go,
    );
    if (answer !== go || !(await grade(context, kept)) || !(await write(context, folder, opened.files)))
      return;
    await tell(context, keyed, kept);
  },
};

function shutSentence(why: 'code' | 'file'): string {
  return why === 'code'
    ? vscode.l10n.t('The code does not open these keys. Nothing was changed.')
    : vscode.l10n.t(
        'The file of the keys cannot be read: it is damaged, or of a newer version. Nothing was changed.',
      );
}

const isUnsaved = (folder: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(
    ({ uri, isDirty }) => isDirty && uri.toString().startsWith(`${folder.toString()}/`),
  );

async function textAt(folder: vscode.Uri, path: string): Promise<string | undefined> {
  const content = await readFile(folder, vscode.Uri.joinPath(folder, path), LARGEST);
  return content?.kind === 'bytes'
    ? new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(content.bytes)
    : undefined;
}

/** The lesson as it is once the keys are written. */
function keyedLesson(lesson: Lesson, files: readonly KeyFile[]): Lesson {
  const texts = new Map(lesson.files.map(({ path, text }) => [path, text]));
  for (const file of files) if ('text' in file) texts.set(file.path, file.text);
  return parseLesson(
    [...texts].map(([path, text]) => ({ path, text })),
    { folder: lesson.id },
  ).lesson;
}

/** Writes the grades into the record. */
async function grade({ desk, log }: OpenKeysDeps, kept: readonly KeptGrade[]): Promise<boolean> {
  try {
    for (const { drafts } of kept)
      for (const draft of drafts)
        await desk.append(draft).catch((error: unknown) => {
          // It counts, and is written as soon as it can be.
          if (!(error instanceof UnwrittenEvent)) throw error;
        });
    return true;
  } catch (error) {
    logError(log, 'the grades of kept answers cannot be recorded', error);
    await say('error', vscode.l10n.t('Your answers could not be graded. The lesson was not changed.'));
    return false;
  }
}

/** Writes the files with the keys, lesson.md last: until then the lesson is the edition. */
async function write({ log }: OpenKeysDeps, folder: vscode.Uri, files: readonly KeyFile[]): Promise<boolean> {
  const main = files.filter(({ path }) => path === 'lesson.md');
  try {
    for (const file of [...files.filter((one) => !main.includes(one)), ...main])
      await writeFile(
        vscode.Uri.joinPath(folder, file.path),
        'text' in file ? new TextEncoder().encode(file.text) : file.bytes,
      );
    return true;
  } catch (error) {
    logError(log, `the keys cannot be written to ${folder}`, error);
    await say(
      'error',
      vscode.l10n.t(
        'Your answers are graded, but the keys could not be written to the lesson. Is the folder writable? Then open the keys again.',
      ),
    );
    return false;
  }
}

async function tell({ exports }: OpenKeysDeps, { title }: Lesson, kept: readonly KeptGrade[]): Promise<void> {
  const opened = vscode.l10n.t('The keys of “{title}” are open.', { title });
  if (kept.length === 0) {
    await say('info', opened);
    return;
  }
  const show = vscode.l10n.t('Show Grades');
  const graded = vscode.l10n.t('{opened} Answers graded: {count}.', { opened, count: kept.length });
  if ((await say('info', graded, show)) === show)
    await exports.reports.show(
      vscode.l10n.t('Grades of {title}', { title }),
      kept.map(gradeText).join('\n\n'),
    );
}

/** A grade with its reasons, in plain text. */
function gradeText({ exercise, grade: { score = 0, explanation }, words }: KeptGrade): string {
  const { points } = exercise;
  const gained = Math.round(score * points * 100) / 100;
  return [
    vscode.l10n.t('{title}: {gained} of {points}', { title: exercise.title, gained, points }),
    localize(explanation),
    ...words,
  ].join('\n  ');
}
