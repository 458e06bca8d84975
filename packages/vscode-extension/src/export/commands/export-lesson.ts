import type { Lesson } from '@marginalia/core';
import type { ExportFormat } from '@marginalia/core/school';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { pick } from '../../adapters/pick.ts';
import { say, sayWhile } from '../../adapters/say.ts';
import { readFile } from '../../files/read-file.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { showSpan } from '../../reader/visit.ts';
import type { ExportDesk, ExportEngine } from '../export-desk.ts';
import type { ProposedExport } from '../loss-words.ts';
import { previewExport } from '../preview-export.ts';
import { writeExport } from '../write-export.ts';

/** Its dependencies. */
export interface ExportLessonDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly exports: ExportDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Writes the current lesson for another system: shows first what that system cannot hold. */
export const exportLesson: Command<ExportLessonDeps> = {
  id: 'marginalia.exportLesson',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const engine = await context.exports.engine();
    const format = await chooseFormat(engine);
    const proposed = format && (await propose(context, engine, format, lesson, folder));
    if (!proposed) return;
    const look = async (id: string): Promise<void> => {
      const item = [...lesson.exercises, ...lesson.questions].find((one) => one.id === id);
      if (item) await showSpan(context.library, folder, item.span);
    };
    if (!(await previewExport(proposed, context.exports.reports, look))) return;
    const target = await writeExport(proposed, folder, context.log);
    if (target) await tell(target, proposed);
  },
};

async function chooseFormat({ exportFormats }: ExportEngine): Promise<ExportFormat | undefined> {
  const picked = await pick(
    // A database is for the command line: VS Code's hosts have none.
    Object.values(exportFormats).flatMap((format) =>
      format.needs === 'writeDatabase'
        ? []
        : {
            label: localize({ text: format.title, values: {} }),
            detail: localize({ text: format.detail, values: {} }),
            format,
          },
    ),
    { title: vscode.l10n.t('Export Lesson'), placeHolder: vscode.l10n.t('For which system?') },
  );
  return picked?.format;
}

/** Makes the export without writing it; `undefined` if the user cancels. */
async function propose(
  { library, exports }: ExportLessonDeps,
  { exportLesson: exported, gatherPictures, groupLosses, inTurns }: ExportEngine,
  format: ExportFormat,
  lesson: Lesson,
  folder: vscode.Uri,
): Promise<ProposedExport | undefined> {
  const diagnostics = library.peek(folder)?.diagnostics ?? [];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return sayWhile(vscode.l10n.t('Exporting “{title}”…', { title: lesson.title }), async (token) => {
    const read = (path: string, limit: number) =>
      token.isCancellationRequested
        ? Promise.resolve(undefined)
        : readFile(folder, vscode.Uri.joinPath(folder, path), limit);
    try {
      const pictures = format.pictures ? await gatherPictures(lesson, read) : new Map();
      const tools = await exports.tools(format);
      const made = await inTurns(token)(exported(lesson, format, pictures, tools));
      if (token.isCancellationRequested) return undefined;
      return { lesson, format, made, groups: groupLosses(made.losses), errors };
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

/** Says what was written, and how the user can see that the other system took all of it. */
async function tell(target: vscode.Uri, { format, made }: ProposedExport): Promise<void> {
  const file = vscode.workspace.asRelativePath(target);
  await say(
    'info',
    format.counted === undefined
      ? vscode.l10n.t('Exported to “{file}”.', { file })
      : vscode.l10n.t(
          'Exported to “{file}”: {count} parts, passages among them. Compare that with what the other system says it imported.',
          { file, count: made.count },
        ),
  );
}
