import type { RecordFile, RecordStore } from '@marginalia/core';
import * as vscode from 'vscode';

/**
 * The study record in a folder of VS Code's file systems, one file a window. Their API cannot append, so this window's
 * file is written anew beside itself and then renamed over: a crash leaves the old file or the new one, never half.
 *
 * @param window random name of this window's file, without a suffix
 */
export function createVscodeRecordStore(folder: vscode.Uri, window: string): RecordStore {
  const { fs } = vscode.workspace;
  const encoder = new TextEncoder();
  let generation = 0;
  let content = '';
  const own = (): vscode.Uri => vscode.Uri.joinPath(folder, `${window}-${generation}.jsonl`);

  return {
    async append(text) {
      const next = content + text;
      const beside = own().with({ path: `${own().path}.new` });
      await fs.createDirectory(folder);
      await fs.writeFile(beside, encoder.encode(next));
      await fs.rename(beside, own(), { overwrite: true });
      content = next;
    },
    async readAll() {
      const names = await list();
      return Promise.all(
        names.map(
          async (name): Promise<RecordFile> => ({
            name,
            content: await fs.readFile(vscode.Uri.joinPath(folder, name)),
          }),
        ),
      );
    },
    async archive() {
      const names = await list();
      generation++;
      content = '';
      for (const name of names) {
        const from = vscode.Uri.joinPath(folder, name);
        await fs.rename(from, from.with({ path: `${from.path}.archive` }));
      }
    },
  };

  async function list(): Promise<string[]> {
    try {
      const entries = await fs.readDirectory(folder);
      return entries.map(([name]) => name).filter((name) => name.endsWith('.jsonl'));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
      throw error;
    }
  }
}
