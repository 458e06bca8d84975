import * as vscode from 'vscode';
import { type Line, pickOfFound } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { findLessons } from '../../lessons/find-lessons.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { sampleLessons } from '../../lessons/sample-lessons.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Pages } from '../../page/pages.ts';
import type { Readers } from '../readers.ts';
import { showLesson } from './show-lesson.ts';

/** What it needs of others. */
export interface OpenLessonDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

interface LessonPick extends Line {
  readonly folder?: vscode.Uri;
}

/** Picks a lesson of the workspace, the sample, or any folder. */
export const openLesson: Command<OpenLessonDeps> = {
  id: 'marginalia.openLesson',
  async run(context, from) {
    // From the list of lessons one is opened by a click.
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

function choose(context: OpenLessonDeps): Promise<LessonPick | undefined> {
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
  { library }: OpenLessonDeps,
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
