import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import type { FeatureContext } from '../features/feature-context.ts';
import { findLessons } from '../lessons/find-lessons.ts';
import { sampleLessons } from '../lessons/sample-lessons.ts';
import type { Command } from './command.ts';
import { showLesson } from './show-lesson.ts';

interface LessonPick extends vscode.QuickPickItem {
  readonly folder?: vscode.Uri;
}

/** Picks a lesson of the workspace, the sample, or any folder. */
export const openLesson: Command = {
  id: 'marginalia.openLesson',
  async run(context) {
    const picked = await pick(context);
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

async function pick(context: FeatureContext): Promise<LessonPick | undefined> {
  const input = vscode.window.createQuickPick<LessonPick>();
  input.placeholder = vscode.l10n.t('Which lesson?');
  input.matchOnDescription = true;
  input.busy = true;
  input.show();
  const chosen = new Promise<LessonPick | undefined>((resolve) => {
    input.onDidAccept(() => resolve(input.activeItems[0]));
    input.onDidHide(() => resolve(undefined));
  });
  const last: LessonPick[] = [
    { label: vscode.l10n.t('More'), kind: vscode.QuickPickItemKind.Separator },
    ...sampleLessons(context.extensionUri).map(({ title, description, folder }) => ({
      label: `$(book) ${vscode.l10n.t('Sample lesson: {title}', { title })}`,
      description,
      folder,
    })),
    {
      label: `$(folder-opened) ${vscode.l10n.t('Browse…')}`,
      description: vscode.l10n.t('any folder with a lesson.md'),
    },
  ];
  input.items = last;
  void findLessons().then((folders) => {
    const lessons = folders.map((folder): LessonPick & { folder: vscode.Uri } => ({
      label: `$(notebook) ${folder.path.split('/').at(-1) ?? ''}`,
      description: vscode.workspace.asRelativePath(folder),
      folder,
    }));
    input.items = [...lessons, ...last];
    void titles(context, lessons).then((titled) => {
      input.items = [...titled, ...last];
      input.busy = false;
    });
  });
  const picked = await chosen;
  input.dispose();
  return picked;
}

/** Most lessons whose titles are read for the list. */
const MOST_TITLES = 50;

async function titles(
  { library }: FeatureContext,
  lessons: readonly (LessonPick & { folder: vscode.Uri })[],
): Promise<LessonPick[]> {
  return Promise.all(
    lessons.map(async (lesson, index) => {
      if (index >= MOST_TITLES) return lesson;
      const snapshot = await library.open(lesson.folder).catch(() => undefined);
      const title = snapshot?.lesson?.title;
      return title ? { ...lesson, label: `$(notebook) ${title}` } : lesson;
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
