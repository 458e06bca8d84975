import type { RecordFile, RecordStore } from '@marginalia/core';
import * as vscode from 'vscode';
import { nameOfTemporary } from '../files/temporary-name.ts';
import { writeFile } from '../files/write-file.ts';

const SUFFIX = '.jsonl';
/** How often a folder is read anew because a file went while it was being read. */
const READINGS = 20;

/**
 * The study record in a folder of VS Code's file systems, one file a window. Their API cannot append, so this window's
 * file is written anew beside itself and then renamed over. VS Code removes the old file before it renames: there is a
 * moment when the new one, under its other name, is all there is. So both names are read; copies count once.
 *
 * @param window random name of this window's file, without a suffix
 */
export function createVscodeRecordStore(folder: vscode.Uri, window: string): RecordStore {
  const { fs } = vscode.workspace;
  const encoder = new TextEncoder();
  let content = '';
  const own = vscode.Uri.joinPath(folder, window + SUFFIX);

  return {
    async append(text) {
      const next = content + text;
      await writeFile(own, encoder.encode(next));
      content = next;
    },
    async readAll() {
      for (let reading = 1; ; reading++) {
        try {
          return await readOnce();
        } catch (error) {
          // Another window has just renamed its file.
          if (!isMissing(error) || reading === READINGS) throw error;
        }
      }
    },
    async archive(name, text) {
      const file = vscode.Uri.joinPath(folder, '..', 'archive', name + SUFFIX);
      await writeFile(file, encoder.encode(text));
      return file.toString();
    },
  };

  async function readOnce(): Promise<RecordFile[]> {
    const names = await list();
    return Promise.all(
      names.map(async (name) => ({ name, content: await fs.readFile(vscode.Uri.joinPath(folder, name)) })),
    );
  }

  async function list(): Promise<string[]> {
    try {
      const entries = await fs.readDirectory(folder);
      return entries.map(([name]) => name).filter(isRecord);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }
}

function isRecord(name: string): boolean {
  const final = nameOfTemporary(name) ?? name;
  // Earlier versions wrote beside under this name.
  return final.endsWith(SUFFIX) || final.endsWith(`${SUFFIX}.new`);
}

/** Where a file stands in the folder's place there is no record either, and nothing to read. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}
