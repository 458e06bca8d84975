import { type Lesson, lessonFileName } from '@marginalia/core';
import type { EditionFolder, EditionKeys } from '@marginalia/core/school';
import * as vscode from 'vscode';
import { pick, pickSeveral } from '../../adapters/pick.ts';
import { ask, say, sayWhile } from '../../adapters/say.ts';
import { readFile } from '../../files/read-file.ts';
import { type NewFile, writeFolder } from '../../files/write-folder.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { logError } from '../../lifecycle/log-error.ts';
import { OutsideError } from '../../lifecycle/outside-error.ts';
import { chooseFolder } from '../choose-folder.ts';
import type { ExportDesk, ExportEngine } from '../export-desk.ts';

/** Its dependencies. */
export interface BuildStudentEditionDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly exports: ExportDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Largest file that an edition copies, in bytes. */
const LARGEST = 100_000_000;

/** What students get besides the tasks. */
interface Help {
  readonly hints: boolean;
  readonly rubrics: boolean;
}

/** An edition that can be written, and the files that the lesson shows and that could not be read. */
interface Built extends EditionFolder {
  readonly missing: readonly string[];
}

/** Writes the current lesson for students, into a folder of its own. */
export const buildStudentEdition: Command<BuildStudentEditionDeps> = {
  id: 'marginalia.buildStudentEdition',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const diagnostics = context.library.peek(folder)?.diagnostics ?? [];
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (errors > 0 && !(await goesOnWithErrors(errors))) return;
    const keys = await chooseKeys();
    const help = keys && (await chooseHelp(lesson));
    if (!help) return;
    const engine = await context.exports.engine();
    const built = await build(engine, lesson, folder, { keys, ...help });
    const name = `${lessonFileName(lesson.id)}-students`;
    const target = built && (await chooseFolder(vscode.Uri.joinPath(folder, '..'), name));
    if (!built || !target || !(await write(target, built.files, context.log))) return;
    await tell(target, built, engine);
  },
};

async function goesOnWithErrors(count: number): Promise<boolean> {
  const build = vscode.l10n.t('Build Anyway');
  const answer = await ask(
    vscode.l10n.t('The lesson has errors: {count}. Build the edition anyway?', { count }),
    vscode.l10n.t(
      'Students do not see text that is in doubt, and cannot do an exercise that cannot be read.',
    ),
    build,
  );
  return answer === build;
}

async function chooseKeys(): Promise<EditionKeys | undefined> {
  const lines: { readonly label: string; readonly detail: string; readonly keys: EditionKeys }[] = [
    {
      label: vscode.l10n.t('Without Keys'),
      detail: vscode.l10n.t('Answers are kept and not graded: for exams and work that you grade.'),
      keys: 'none',
    },
    {
      label: vscode.l10n.t('With Sealed Keys'),
      detail: vscode.l10n.t('Answers are kept, and graded once you give out the release code.'),
      keys: 'sealed',
    },
    {
      label: vscode.l10n.t('For Practice'),
      detail: vscode.l10n.t('The keys are in the text, and answers are graded at once.'),
      keys: 'practice',
    },
  ];
  const picked = await pick(lines, {
    title: vscode.l10n.t('Build Student Edition'),
    placeHolder: vscode.l10n.t('Where should the keys be?'),
  });
  return picked?.keys;
}

/** Which of the help that a lesson has students get; asks only for what there is. */
async function chooseHelp({ questions, exercises }: Lesson): Promise<Help | undefined> {
  const has: Help = {
    hints: [...questions, ...exercises].some(({ hints }) => hints.length > 0),
    rubrics: exercises.some((exercise) => 'rubric' in exercise && exercise.rubric !== undefined),
  };
  const lines: { readonly label: string; readonly detail: string; readonly name: keyof Help }[] = [
    {
      label: vscode.l10n.t('Hints'),
      detail: vscode.l10n.t('They open one after another, when a student asks.'),
      name: 'hints',
    },
    {
      label: vscode.l10n.t('Rubrics'),
      detail: vscode.l10n.t('Students see them before they write.'),
      name: 'rubrics',
    },
  ];
  const offered = lines.filter(({ name }) => has[name]).map((line) => ({ ...line, picked: true }));
  if (offered.length === 0) return has;
  const picked = await pickSeveral(offered, {
    title: vscode.l10n.t('Build Student Edition'),
    placeHolder: vscode.l10n.t('What do students get besides the tasks?'),
  });
  const gets = (wanted: keyof Help): boolean => picked?.some(({ name }) => name === wanted) ?? false;
  return picked && { hints: gets('hints'), rubrics: gets('rubrics') };
}

/** Makes the edition without writing it; `undefined` if the user cancels. */
async function build(
  { editionFolder, mediaOf }: ExportEngine,
  lesson: Lesson,
  folder: vscode.Uri,
  options: Help & { readonly keys: EditionKeys },
): Promise<Built | undefined> {
  return sayWhile(
    vscode.l10n.t('Building the edition of “{title}”…', { title: lesson.title }),
    async (token) => {
      const media = new Map<string, Uint8Array>();
      const missing: string[] = [];
      for (const path of mediaOf(lesson)) {
        if (token.isCancellationRequested) return undefined;
        const bytes = await bytesAt(folder, path);
        if (bytes) media.set(path, bytes);
        else missing.push(path);
      }
      const edition = await editionFolder(lesson, { ...options, media });
      return token.isCancellationRequested ? undefined : { ...edition, missing };
    },
  );
}

async function bytesAt(folder: vscode.Uri, path: string): Promise<Uint8Array | undefined> {
  const content = await readFile(folder, vscode.Uri.joinPath(folder, path), LARGEST).catch(() => undefined);
  return content?.kind === 'bytes' ? content.bytes : undefined;
}

async function write(
  target: vscode.Uri,
  files: readonly NewFile[],
  log: vscode.LogOutputChannel,
): Promise<boolean> {
  try {
    await writeFolder(target, files);
    return true;
  } catch (error) {
    logError(log, `cannot write ${target}`, error);
    const why =
      error instanceof OutsideError
        ? error.message
        : vscode.l10n.t(
            'The edition could not be written. Is the folder writable, and is there room on the disk?',
          );
    await say('error', why);
    return false;
  }
}

async function tell(
  target: vscode.Uri,
  { code, missing }: Built,
  { writtenCode }: Pick<ExportEngine, 'writtenCode'>,
): Promise<void> {
  const folder = vscode.workspace.asRelativePath(target);
  if (missing.length > 0)
    await say(
      'warning',
      vscode.l10n.t('These files could not be read and are not in the edition: {files}', {
        files: missing.join(', '),
      }),
    );
  if (code === undefined) {
    await say('info', vscode.l10n.t('The edition is in “{folder}”.', { folder }));
    return;
  }
  const copy = vscode.l10n.t('Copy Code');
  const answer = await ask(
    vscode.l10n.t('Release code: {code}', { code: writtenCode(code) }),
    vscode.l10n.t(
      'The edition is in “{folder}”. Keep the code: nobody can open the keys without it, and it is stored nowhere else.',
      { folder },
    ),
    copy,
  );
  if (answer === copy) await vscode.env.clipboard.writeText(code);
}
