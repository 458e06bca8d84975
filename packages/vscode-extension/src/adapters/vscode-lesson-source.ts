import {
  type FileContent,
  type FolderListing,
  LessonError,
  type LessonSource,
  listTree,
  type TreeEntry,
} from '@marginalia/core';
import * as vscode from 'vscode';
import { readFile } from '../files/read-file.ts';

/** A lesson source over VS Code's file systems. Open documents take precedence over the disk. */
export interface VscodeLessonSource extends LessonSource {
  /** Forgets what is known about a file, or about a whole folder. */
  changed(folder: string, path?: string): void;
  /** Forgets which files a folder contains. */
  listChanged(folder: string): void;
  /**
   * Whether a folder contains a file that is reached through no link, as of its last listing. Where a place cannot
   * list, it has no links either.
   */
  holds(folder: string, path: string): boolean;
}

type Encoding = Extract<FileContent, { kind: 'text' }>['encoding'];

const encodings: Readonly<Record<string, Encoding>> = {
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  iso88591: 'windows-1252',
  iso885915: 'windows-1252',
  windows1252: 'windows-1252',
};

/**
 * Folders are URIs as strings. Files read from disk are kept until `changed`, so that typing in one file does not read
 * its neighbours again.
 */
export function createVscodeLessonSource(): VscodeLessonSource {
  const lists = new Map<string, Promise<FolderListing | undefined>>();
  const contents = new Map<string, Promise<FileContent | undefined>>();
  const held = new Map<string, ReadonlySet<string> | undefined>();

  return {
    list(folder) {
      const known =
        lists.get(folder) ??
        listFolder(vscode.Uri.parse(folder)).then(
          (listing) => {
            held.set(folder, listing && new Set(listing.paths));
            return listing;
          },
          (error) => {
            held.set(folder, new Set());
            throw error;
          },
        );
      lists.set(folder, known);
      known.catch(() => lists.delete(folder));
      return known;
    },
    async read(folder, path, limit) {
      const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), path);
      const key = uri.toString();
      const document = vscode.workspace.textDocuments.find(
        (open) => !open.isClosed && open.uri.toString() === key,
      );
      if (document) return documentContent(document, limit);
      const known = contents.get(key) ?? readPart(vscode.Uri.parse(folder), uri, limit);
      contents.set(key, known);
      known.catch(() => contents.delete(key));
      return known;
    },
    changed(folder, path) {
      if (path !== undefined) contents.delete(vscode.Uri.joinPath(vscode.Uri.parse(folder), path).toString());
      else for (const key of contents.keys()) if (key.startsWith(`${folder}/`)) contents.delete(key);
    },
    listChanged(folder) {
      lists.delete(folder);
    },
    holds: (folder, path) => held.has(folder) && (held.get(folder)?.has(path) ?? true),
  };
}

async function listFolder(folder: vscode.Uri): Promise<FolderListing | undefined> {
  try {
    return await listTree(async (path) => {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
      return entries.flatMap(([name, type]): TreeEntry[] => {
        // A link has an extra bit in its type. It may lead out of this folder, or back to it.
        if (type === vscode.FileType.File) return [{ name, kind: 'file' }];
        return type === vscode.FileType.Directory ? [{ name, kind: 'folder' }] : [];
      });
    });
  } catch (error) {
    if (isNotFound(error)) throw new LessonError('not-found', folder.toString(), error);
    // In a browser, an extension's own files come over HTTP, which has no folders.
    return undefined;
  }
}

async function readPart(
  folder: vscode.Uri,
  uri: vscode.Uri,
  limit: number,
): Promise<FileContent | undefined> {
  try {
    return await readFile(folder, uri, limit);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw new LessonError('unreadable', uri.toString(), error);
  }
}

function documentContent(document: vscode.TextDocument, limit: number): FileContent {
  const text = document.getText();
  if (text.length > limit) return { kind: 'too-large', size: text.length };
  const encoding = encodings[document.encoding];
  return { kind: 'text', text, ...(encoding ? { encoding } : {}) };
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}
