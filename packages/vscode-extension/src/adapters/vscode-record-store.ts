import {
  LARGEST_RECORD,
  LARGEST_RECORD_FILE,
  type RecordFile,
  type RecordStore,
  type UnreadFile,
} from '@marginalia/core/study';
import * as vscode from 'vscode';
import { baseOf, plainEntry, UnsafePathError } from '../files/plain-path.ts';
import { nameOfTemporary } from '../files/temporary-name.ts';
import { writeFile } from '../files/write-file.ts';
import { within } from './within.ts';

const SUFFIX = '.jsonl';
/** How often a folder is read again because a file disappeared during reading. */
const READINGS = 20;
/** Longest wait for one file, in milliseconds: a cloud placeholder may never arrive. */
const PATIENCE = 20_000;

/**
 * The study record in a folder of VS Code's file systems, with one file per window. Their API cannot append, so this
 * writes the window's file again beside itself and renames it over the old one. VS Code removes the old file before it
 * renames: for a moment, only the new one exists, under its temporary name. So both names are read; copies count once.
 *
 * The folder may come from anyone. Every entry is checked before it is opened, and read separately.
 *
 * @param window random name of this window's file, without a suffix
 */
export function createVscodeRecordStore(folder: vscode.Uri, window: string): RecordStore {
  const { fs } = vscode.workspace;
  const encoder = new TextEncoder();
  let content = '';
  const own = vscode.Uri.joinPath(folder, window + SUFFIX);
  const base = baseOf(folder);

  return {
    async append(text) {
      const next = content + text;
      await writeFile(own, encoder.encode(next), base);
      content = next;
    },
    async readAll() {
      for (let reading = 1; ; reading++) {
        const files = await readOnce();
        // Another window has just renamed its file.
        if (reading < READINGS && files.includes('gone')) continue;
        return files.filter((file) => file !== 'gone');
      }
    },
    async archive(name, text) {
      const file = vscode.Uri.joinPath(folder, '..', 'archive', name + SUFFIX);
      await writeFile(file, encoder.encode(text), base);
      return file.toString();
    },
  };

  async function readOnce(): Promise<(RecordFile | UnreadFile | 'gone')[]> {
    const entries = await list();
    if (!Array.isArray(entries)) return [entries];
    const looked = await Promise.all(entries.map(look));
    let left = LARGEST_RECORD;
    // Smaller files first: if the total is too large, only the outliers are left out.
    const found = looked.sort((a, b) => sizeOf(a) - sizeOf(b));
    return Promise.all(
      found.map((one) => {
        if (one === 'gone' || 'problem' in one) return one;
        left -= one.size;
        return left < 0 ? { name: one.name, problem: 'too-large' as const } : read(one.name);
      }),
    );
  }

  /** Returns the folder's record entries, or why they cannot be read. */
  async function list(): Promise<[string, vscode.FileType][] | UnreadFile> {
    const name = vscode.workspace.asRelativePath(folder, false);
    try {
      const entry = await plainEntry(base, folder);
      if (entry === 'nothing') return [];
      if (entry === 'file') return { name, problem: 'no-file' };
      return (await fs.readDirectory(folder)).filter(([file]) => isRecord(file));
    } catch (cause) {
      if (isMissing(cause)) return [];
      return { name, problem: cause instanceof UnsafePathError ? 'link' : 'unreadable', cause };
    }
  }

  /** Checks an entry before it is opened: opening a device or a pipe may never return. */
  async function look([name, listed]: [string, vscode.FileType]): Promise<
    { name: string; size: number } | UnreadFile | 'gone'
  > {
    if (listed & vscode.FileType.SymbolicLink) return { name, problem: 'link' };
    try {
      const { type, size } = await fs.stat(vscode.Uri.joinPath(folder, name));
      if (type & vscode.FileType.SymbolicLink) return { name, problem: 'link' };
      if (type !== vscode.FileType.File) return { name, problem: 'no-file' };
      return size > LARGEST_RECORD_FILE ? { name, problem: 'too-large' } : { name, size };
    } catch (cause) {
      return isMissing(cause) ? 'gone' : { name, problem: 'unreadable', cause };
    }
  }

  async function read(name: string): Promise<RecordFile | UnreadFile | 'gone'> {
    try {
      return { name, content: await within(PATIENCE, fs.readFile(vscode.Uri.joinPath(folder, name))) };
    } catch (cause) {
      return isMissing(cause) ? 'gone' : { name, problem: 'unreadable', cause };
    }
  }
}

function sizeOf(one: { readonly size: number } | UnreadFile | 'gone'): number {
  return typeof one === 'object' && 'size' in one ? one.size : 0;
}

function isRecord(name: string): boolean {
  const final = nameOfTemporary(name) ?? name;
  // Earlier versions wrote their temporary file under this name.
  return final.endsWith(SUFFIX) || final.endsWith(`${SUFFIX}.new`);
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
