// Runs in the extension host: what activation cost, and the hover provider as VS Code calls it, without the trip between
// the processes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { provideHover } from '../../../packages/vscode-extension/src/editor/hover/hover-provider.ts';
import { createLessonLibrary } from '../../../packages/vscode-extension/src/lessons/lesson-library.ts';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

declare const __RESULT_PATH__: string;

export interface HostFigures {
  /** Milliseconds to load the bundle and to activate the extension, from VS Code's own marks. */
  readonly load: number;
  readonly activate: number;
  /**
   * Hovers on a lesson of 1 MB: the first one that VS Code asks for, while the extension does all that it does when a lesson
   * is opened; and of a hover provider alone the first, others, and the first after each of some edits.
   */
  readonly hover: {
    readonly opening: Took;
    readonly first: Took;
    readonly others: readonly Took[];
    readonly afterEdit: readonly Took[];
  };
}

/** Called by VS Code in place of a test runner. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('marginalia.marginalia');
  await extension?.activate();
  const hover = await measureHover();
  const figures: HostFigures = {
    load: between('LoadExtensionCode'),
    activate: between('ActivateExtension'),
    hover,
  };
  writeFileSync(__RESULT_PATH__, JSON.stringify(figures));
}

function between(what: string): number {
  const { MonacoPerformanceMarks } = globalThis as unknown as {
    MonacoPerformanceMarks: { getMarks(): { name: string; startTime: number }[] };
  };
  const at = (edge: string): number =>
    MonacoPerformanceMarks.getMarks().find(
      ({ name }) =>
        name.startsWith(`code/extHost/${edge}${what}`) &&
        name.toLowerCase().endsWith('marginalia.marginalia'),
    )?.startTime ?? Number.NaN;
  return at('did') - at('will');
}

async function measureHover(): Promise<HostFigures['hover']> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!root) throw new Error('the bench needs a folder');
  const folder = vscode.Uri.joinPath(root.uri, 'big');
  mkdirSync(folder.fsPath, { recursive: true });
  writeFileSync(join(folder.fsPath, 'lesson.md'), syntheticLesson(1_000_000));
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'lesson.md'));
  const text = document.getText();
  const markers = [...text.matchAll(/\.\[\^\d+\]/g)].map((match) => document.positionAt(match.index + 3));
  const log = vscode.window.createOutputChannel('bench', { log: true });
  const library = createLessonLibrary(log);
  const once = async (position: vscode.Position): Promise<Took> => {
    const stop = stopwatch();
    const hover = await provideHover(library, document, position);
    const took = stop();
    if (!hover) throw new Error('no hover where a marker is');
    return took;
  };
  // The extension reads the document too, in this process. Its work would count as that of the provider.
  const stop = stopwatch();
  await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, markers[0]);
  const opening = stop();
  const first = await once(markers[0] as vscode.Position);
  const others: Took[] = [];
  for (let i = 0; i < 300; i++)
    others.push(await once(markers[(i * 37) % markers.length] as vscode.Position));
  const afterEdit: Took[] = [];
  for (let i = 0; i < 5; i++) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(Math.floor(text.length / 2)), 'x');
    await vscode.workspace.applyEdit(edit);
    afterEdit.push(await once(markers[3] as vscode.Position));
  }
  library.dispose();
  log.dispose();
  return { opening, first, others, afterEdit };
}
