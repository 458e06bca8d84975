import * as vscode from 'vscode';
import { type Line, pickOfFound } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import { findLessons } from '../../lessons/find-lessons.ts';
import { sampleLessons } from '../../lessons/sample-lessons.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { ReaderDeps } from '../register-reader.ts';
import { showLesson } from './show-lesson.ts';

interface LessonPick extends Line {
  readonly folder?: vscode.Uri;
}

/** Opens a lesson of the workspace, the sample, or any folder. */
export const openLesson: Command<ReaderDeps> = {
  id: 'marginalia.openLesson',
  async run(context, from) {
    // A click in the list of lessons opens one.
    const picked = from instanceof vscode.Uri ? { folder: from } : await choose(context);
    if (!picked) return;
    const folder = picked.folder ?? (await browse());
    if (!folder) return;
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'lesson.md')).then(
      () => true,
      () => false,
    );
    if (found) await showLesson(context, folder);
    else {
      await say(
        'error',
        vscode.l10n.t('“{folder}” is not a lesson: it has no lesson.md.', {
          folder: vscode.workspace.asRelativePath(folder),
        }),
      );
    }
  },
};

function choose(context: ReaderDeps): Promise<LessonPick | undefined> {
  const last: LessonPick[] = [
    { label: vscode.l10n.t('More'), kind: vscode.QuickPickItemKind.Separator },
    ...sampleLessons(context.extensionUri).map(({ title, description, folder }) => ({
      label: vscode.l10n.t('Sample lesson: {title}', { title }),
      iconPath: new vscode.ThemeIcon('book'),
      description,
      folder,
    })),
    {
      label: vscode.l10n.t('Browse…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      description: vscode.l10n.t('any folder with a lesson.md'),
    },
  ];
  return pickOfFound(vscode.l10n.t('Which lesson?'), async (show) => {
    show(last);
    const lessons = (await findLessons()).map((folder) => ({
      label: folder.path.split('/').at(-1) ?? '',
      iconPath: new vscode.ThemeIcon('notebook'),
      description: vscode.workspace.asRelativePath(folder),
      folder,
    }));
    show([...lessons, ...last]);
    show([...(await titles(context, lessons)), ...last]);
  });
}

/** Most lessons whose titles are read for the list. */
const MOST_TITLES = 50;

async function titles(
  { library }: ReaderDeps,
  lessons: readonly (LessonPick & { folder: vscode.Uri })[],
): Promise<LessonPick[]> {
  return Promise.all(
    lessons.map(async (lesson, index) => {
      if (index >= MOST_TITLES) return lesson;
      const snapshot = await library.open(lesson.folder).catch(() => undefined);
      const title = snapshot?.lesson?.title;
      return title ? { ...lesson, label: title } : lesson;
    }),
  );
}

async function browse(): Promise<vscode.Uri | undefined> {
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Open Lesson'),
  });
  return folders?.[0];
}
