import * as vscode from 'vscode';
import { fingerprint } from './fingerprint.ts';
import { plainEntry } from './plain-path.ts';

/** A file that was moved aside to put a new one in its place. */
export interface Aside {
  readonly uri: vscode.Uri;
  /** Whether the new one got there. */
  readonly placed: boolean;
  /** Whether it stood there first, and not one that somebody put there during the change. */
  readonly first: boolean;
  /** Whether a text is the one that it held when the new one was made of it. */
  matches(text: string): boolean;
}

/**
 * Names during a change of `name`: `name.RUN.new` is the new text until it gets its name, `name.RUN.NUMBER-PRINT.old` what
 * stood there before. While the new text has no name, what was moved aside counts; afterwards it may go.
 */
const TEMPORARY = /^\.([\da-f]{32})\.new$/;
const ASIDE = /^\.([\da-f]{32})\.(\d+)-([\da-z]+)\.old$/;
/** How earlier versions called the new text, which was all there was for a moment. */
const EARLIER = '.new';

/** The new text of a change. */
export function temporaryName(name: string, run: string): string {
  return `${name}.${run}.new`;
}

/** What stood there before, of which several may turn up in one change. */
export function asideName(name: string, run: string, number: number, text: string): string {
  return `${name}.${run}.${number}-${fingerprint(text)}.old`;
}

/** What changes of a file have left beside it, or have there just now. Only files in their own right. */
export async function leftovers(
  file: vscode.Uri,
  base: vscode.Uri,
): Promise<{ asides: Aside[]; temporaries: vscode.Uri[] }> {
  const folder = vscode.Uri.joinPath(file, '..');
  const name = file.path.slice(folder.path.replace(/\/$/, '').length + 1);
  const entries = await entriesOf(folder, base);
  const names = entries
    .filter(([, type]) => type === vscode.FileType.File)
    // Some file systems give names back in another form of Unicode.
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
          matches: (text) => fingerprint(text) === print,
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
