import { longFingerprint } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { plainEntry } from './plain-path.ts';

/** A file that was moved aside to make room for a new one. */
export interface Aside {
  readonly uri: vscode.Uri;
  /** Whether the new one got there. */
  readonly placed: boolean;
  /** Whether it is the original, and not a file that appeared during the change. */
  readonly first: boolean;
  /** Whether a text equals its content when the new one was made from it. */
  matches(text: string): boolean;
}

/**
 * Names during a change of `name`: `name.RUN.new` is the new text until it gets its name, `name.RUN.NUMBER-PRINT.old`
 * the previous content. While the new text has no name, the files moved aside count; afterwards they may be removed.
 */
const TEMPORARY = /^\.([\da-f]{32})\.new$/;
const ASIDE = /^\.([\da-f]{32})\.(\d+)-([\da-z]+)\.old$/;
/** Earlier versions' suffix for the new text, which was the only copy for a moment. */
const EARLIER = '.new';

/** The new text of a change. */
export function temporaryName(name: string, run: string): string {
  return `${name}.${run}.new`;
}

/** The previous content; one change can produce several. */
export function asideName(name: string, run: string, number: number, text: string): string {
  return `${name}.${run}.${number}-${longFingerprint(text)}.old`;
}

/** Returns the files that changes of a file left beside it, or have there right now. Regular files only. */
export async function leftovers(
  file: vscode.Uri,
  base: vscode.Uri,
): Promise<{ asides: Aside[]; temporaries: vscode.Uri[] }> {
  const folder = vscode.Uri.joinPath(file, '..');
  const name = file.path.slice(folder.path.replace(/\/$/, '').length + 1);
  const entries = await entriesOf(folder, base);
  const names = entries
    .filter(([, type]) => type === vscode.FileType.File)
    // Some file systems return names in another Unicode form.
    .map(([entry]) => entry.normalize())
    .filter((entry) => entry.startsWith(`${name}.`))
    .map((entry) => entry.slice(name.length));
  const running = names.flatMap((rest) => TEMPORARY.exec(rest)?.[1] ?? []);
  const asides = names.sort().flatMap((rest): Aside[] => {
    const uri = vscode.Uri.joinPath(folder, name + rest);
    const [, run, number, print] = ASIDE.exec(rest) ?? [];
    if (run !== undefined)
      return [
        {
          uri,
          placed: !running.includes(run),
          first: number === '0',
          matches: (text) => longFingerprint(text) === print,
        },
      ];
    const left = rest === EARLIER && !entries.some(([entry]) => entry === name);
    return left ? [{ uri, placed: false, first: true, matches: () => false }] : [];
  });
  return { asides, temporaries: running.map((run) => vscode.Uri.joinPath(folder, temporaryName(name, run))) };
}

async function entriesOf(folder: vscode.Uri, base: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    if ((await plainEntry(base, folder)) !== 'folder') return [];
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}
