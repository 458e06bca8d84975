import * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { Pages } from '../page/pages.ts';
import type { Readers } from './readers.ts';
import { openReaderPanel } from './register-reader.ts';

/** Its dependencies. */
export interface FirstLookDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly log: vscode.LogOutputChannel;
  /** The state of this workspace. */
  readonly state: vscode.Memento;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

const SEEN = 'marginalia.seen';
/** How many lessons to search for the first by path. */
const MOST = 500;

/**
 * Shows the lesson when its folder is opened for the first time, so that students need not know where to click: the
 * sidebar, and a reader if no editor is open. Once per workspace, and never against the setting.
 */
export function registerFirstLook(context: FirstLookDeps): vscode.Disposable {
  inBackground(context.log, 'the first look', look(context));
  return together();
}

async function look(context: FirstLookDeps): Promise<void> {
  const { library, current, state, log } = context;
  const wanted = vscode.workspace.getConfiguration('marginalia').get('showOnOpen', true);
  if (!wanted || state.get(SEEN, false)) return;
  try {
    const files = await vscode.workspace.findFiles('{lesson.md,*/lesson.md}', '**/node_modules/**', MOST);
    const [file] = files.sort((a, b) => a.path.localeCompare(b.path));
    if (!file) return;
    await state.update(SEEN, true);
    const folder = vscode.Uri.joinPath(file, '..');
    current.choose(folder);
    await vscode.commands.executeCommand('marginalia.lesson.focus', { preserveFocus: true });
    if (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) return;
    const { lesson } = await library.open(folder);
    if (lesson) await openReaderPanel(context, folder, lesson.title);
  } catch (error) {
    logError(log, 'the first look', error);
  }
}
