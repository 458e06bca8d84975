import type { ImportOptions, ImportResult } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { askText } from '../../adapters/ask-text.ts';
import { localize } from '../../adapters/localize.ts';
import { toPosition } from '../../adapters/part-positions.ts';
import { say, sayWhile } from '../../adapters/say.ts';
import { tellOfTrouble } from '../../adapters/trouble.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import type { WrittenLessons } from '../../record/written-lessons.ts';
import { askFolderName } from '../ask-folder-name.ts';
import { chooseChapter, choosePassage, readPassage, readPicture } from '../import/choose-passage.ts';
import type { ImportDesk } from '../import/import-desk.ts';
import type { ImportEngine } from '../import/import-engine.ts';
import { previewImport } from '../import/preview-import.ts';
import { pickParentFolder } from '../pick-parent-folder.ts';
import { writeNewFolder } from '../write-new-folder.ts';

/** Its dependencies. */
export interface ImportPassageDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly written: WrittenLessons;
  readonly imports: ImportDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Makes a lesson from the teacher's file: shows every decision first, then writes a new folder and opens it. */
export const importPassage: Command<ImportPassageDeps> = {
  id: 'marginalia.importPassage',
  async run(context, given) {
    const engine = await context.imports.engine();
    const file = await choosePassage(given, engine.importSuffixes);
    const bytes = file && (await readPassage(file, context.log));
    if (!file || !bytes) return;
    const passage = { name: file.path.split('/').at(-1) ?? '', bytes };
    const chapters = isZip(bytes)
      ? await sayWhile(vscode.l10n.t('Reading “{name}”…', { name: passage.name }), (token) =>
          engine.findChapters(passage, token),
        )
      : [];
    if (!chapters) return;
    const chapter = chapters.length > 1 ? await chooseChapter(chapters) : undefined;
    if (chapters.length > 1 && chapter === undefined) return;
    const options: ImportOptions = {
      ...(chapter !== undefined && { chapter }),
      readPicture: (path) => readPicture(file, path),
    };
    const first = await convert(context, engine, passage, options);
    if (!first || !(await canBeMade(first))) return;
    const title = await askTitle(first.title);
    if (title === undefined) return;
    const titled = title === first.title ? options : { ...options, title };
    const proposed = titled === options ? first : await convert(context, engine, passage, titled);
    const accepted =
      proposed &&
      (await previewImport(context.imports, file, proposed, (otherwise) =>
        convert(context, engine, passage, { ...titled, otherwise }),
      ));
    if (!accepted) return;
    const parent = await pickParentFolder();
    const name = parent && (await askFolderName(parent, accepted.folder));
    if (!parent || name === undefined) return;
    const result = engine.inFolder(accepted, name);
    const folder = vscode.Uri.joinPath(parent, name);
    const files = result.files.map(({ path, content }) => ({ path, text: content }));
    if (!(await writeNewFolder(folder, files, context.log))) return;
    context.written.add(folder);
    await open(context, folder, result);
  },
};

/** Whether a file is an archive, like e-books are. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @returns `undefined` if the user cancels, or was told that it failed */
async function convert(
  { log }: ImportPassageDeps,
  engine: ImportEngine,
  passage: Parameters<ImportEngine['importPassage']>[0],
  options: ImportOptions,
): Promise<ImportResult | undefined> {
  const { name } = passage;
  return sayWhile(vscode.l10n.t('Importing “{name}”…', { name }), async (token, onProgress) => {
    try {
      const result = await engine.importPassage(passage, { ...options, onProgress }, token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      const mistake = vscode.l10n.t(
        'Marginalia could not read “{name}” because of an error of its own. Your file may be fine, and nothing was written. The Marginalia log says what happened.',
        { name },
      );
      // Progress closes at once.
      inBackground(log, 'what is said of the import', tellOfTrouble(log, 'the import', error, mistake));
      return undefined;
    }
  });
}

/** If there is no lesson, says why. */
async function canBeMade({ files, diagnostics: [first] }: ImportResult): Promise<boolean> {
  if (files.length > 0) return true;
  const why = first ? `${localize(first.message)} ${localize(first.hint)}` : '';
  await say('error', why);
  return false;
}

async function askTitle(proposed: string): Promise<string | undefined> {
  const title = await askText({
    title: vscode.l10n.t('Import Passage'),
    prompt: vscode.l10n.t('Title of the lesson'),
    value: proposed,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A lesson needs a title.') : undefined),
  });
  return title?.trim();
}

/** Opens the new lesson at the first place that needs review. */
async function open(context: ImportPassageDeps, folder: vscode.Uri, result: ImportResult): Promise<void> {
  context.current.choose(folder);
  const snapshot = await context.library.open(folder);
  const { lesson } = snapshot;
  context.imports.doubts.show(snapshot, result);
  const place = result.diagnostics.find(({ span }) => span)?.span;
  const part = lesson?.files.find(({ path }) => path === (place?.file ?? 'lesson.md'));
  const start = part && place ? toPosition(part, place.start) : new vscode.Position(0, 0);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, part?.path ?? 'lesson.md'), {
    selection: new vscode.Range(start, start),
    preview: false,
  });
  await vscode.commands.executeCommand('marginalia.lesson.focus', { preserveFocus: true });
  if (result.diagnostics.length === 0) return;
  const problems = vscode.l10n.t('Show Problems');
  const chosen = await say(
    'info',
    vscode.l10n.t('“{title}” has places to look at: {count}. They are marked in its text.', {
      title: result.title,
      count: result.diagnostics.length,
    }),
    problems,
  );
  if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
