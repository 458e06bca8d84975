// Runs in the extension host: what activation cost, and the hover provider as VS Code calls it, without the trip between
// the processes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { provideHover } from '../../../packages/vscode-extension/src/editor/hover/hover-provider.ts';
import { createLessonLibrary } from '../../../packages/vscode-extension/src/lessons/lesson-library.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

declare const __RESULT_PATH__: string;

export interface HostFigures {
  /** Milliseconds to load the bundle and to activate the extension, from VS Code's own marks. */
  readonly load: number;
  readonly activate: number;
  /** Milliseconds of the hover provider on a lesson of 1 MB: median, 95th percentile, first hover, first after an edit. */
  readonly hover: {
    readonly median: number;
    readonly p95: number;
    readonly first: number;
    readonly afterEdit: number;
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
  const once = async (position: vscode.Position): Promise<number> => {
    const start = performance.now();
    const hover = await provideHover(library, document, position);
    const time = performance.now() - start;
    if (!hover) throw new Error('no hover where a marker is');
    return time;
  };
  const first = await once(markers[0] as vscode.Position);
  const times: number[] = [];
  for (let i = 0; i < 300; i++) times.push(await once(markers[(i * 37) % markers.length] as vscode.Position));
  const edits: number[] = [];
  for (let i = 0; i < 5; i++) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(Math.floor(text.length / 2)), 'x');
    await vscode.workspace.applyEdit(edit);
    edits.push(await once(markers[3] as vscode.Position));
  }
  library.dispose();
  log.dispose();
  return {
    median: median(times),
    p95: percentile(times, 0.95),
    first,
    afterEdit: median(edits),
  };
}
