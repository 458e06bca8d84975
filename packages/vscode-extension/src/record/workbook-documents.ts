import * as vscode from 'vscode';
import { pause } from '../files/pause.ts';
import { changeShared, readShared } from '../files/shared-text.ts';
import type { SharedText } from '../files/swap-file.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';

/** How often an edit is retried because the student typed meanwhile. */
const ATTEMPTS = 200;
/** Time until a document's unsaved state is known, in milliseconds. */
const SETTLED = 50;
/** Pause between two tries, and between two checks whether VS Code has reloaded a file, in milliseconds. */
const REST = 10;

/**
 * Longest work before a document is saved, in milliseconds. VS Code waits 1,500; an extension that took longer four
 * times is not asked again in this window.
 */
const BEFORE_SAVING = 1_000;

/** Workbooks open in editors. */
export interface WorkbookDocuments extends vscode.Disposable {
  /** The document of a workbook. */
  opened(file: vscode.Uri): vscode.TextDocument | undefined;
  /** The document's text of a deleted file; `undefined` if there is none. */
  keptText(file: vscode.Uri): string | undefined;
  /**
   * Edits a document with unsaved words, and saves nothing. Returns `undefined` if there is none, or the edit failed.
   */
  edit(file: vscode.Uri, change: (text: string) => string): Promise<string | undefined>;
  /** Merges the current text on disk into the document, keeping the student's unsaved words. */
  takeIn(file: vscode.Uri, text: string): Promise<void>;
}

/**
 * `undefined` for a document opened with unsaved words of an earlier session: the text that they are based on is
 * unknown.
 */
interface Followed {
  /** What VS Code last read or saved. It refuses to save over anything else. */
  loaded: string | undefined;
  /** What the document contains of the disk's text. */
  taken: string | undefined;
}

/**
 * Follows the documents of a folder. If others write to a workbook while it is edited, their text is merged into the
 * document; on saving, both are merged on the disk first: VS Code saves without asking if the disk holds exactly what
 * it is about to write.
 *
 * @param sharedOf how the file of a document is read and written
 */
export function followWorkbookDocuments(
  folder: vscode.Uri,
  sharedOf: (file: vscode.Uri) => Promise<SharedText>,
  log: vscode.LogOutputChannel,
): WorkbookDocuments {
  const followed = new Map<string, Followed>();
  const prefix = `${folder.toString()}/`;
  const isOurs = ({ uri }: vscode.TextDocument): boolean => uri.toString().startsWith(prefix);
  const opened = (file: vscode.Uri): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find((open) => !open.isClosed && open.uri.toString() === file.toString());
  /** Assumes that a document's text is on the disk. */
  const note = (document: vscode.TextDocument): void => {
    const text = document.getText();
    followed.set(document.uri.toString(), { loaded: text, taken: text });
  };
  /** VS Code has reloaded a file, or the student has undone all changes. The unsaved state may be reported late. */
  const noteWhenClean = (document: vscode.TextDocument): void => {
    const text = document.getText();
    setTimeout(() => {
      if (!document.isDirty && !document.isClosed && document.getText() === text) note(document);
    }, SETTLED);
  };
  const follow = (document: vscode.TextDocument): Followed => {
    const key = document.uri.toString();
    const state = followed.get(key) ?? { loaded: undefined, taken: undefined };
    followed.set(key, state);
    return state;
  };

  const takeIn = async (file: vscode.Uri, text: string): Promise<void> => {
    const { merging } = await sharedOf(file);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await rest();
      const document = opened(file);
      if (!document) return;
      const state = follow(document);
      const now = document.getText();
      if (!document.isDirty && sameText(now, text)) return;
      // A document is only overwritten if it holds the disk's previous text.
      if (!document.isDirty && now === state.loaded) {
        // Mixed line breaks cannot be written unchanged: VS Code reloads it itself.
        if (withBreaksOf(document, text) !== text || !(await replace(document, now, text))) continue;
        state.taken = text;
        await saveIfEqual(document, text);
        return;
      }
      // Either VS Code has just reloaded it, or its change will be reported in a moment.
      if (!document.isDirty && attempt < ATTEMPTS / 2) continue;
      const next = sameText(now, text) ? now : merging.merge(state.taken, now, withBreaksOf(document, text));
      if (next !== now && !(await replace(document, now, next))) continue;
      state.taken = text;
      if (sameText(next, text)) await saveIfEqual(document, text);
      return;
    }
    log.warn(`${file} could not be brought up to date in its editor; it will be when it is saved`);
  };

  /** The text for the disk and the document, if others have written since VS Code read the file. */
  const beforeSaving = async (document: vscode.TextDocument): Promise<vscode.TextEdit[]> => {
    const shared = await sharedOf(document.uri);
    const state = follow(document);
    const disk = await readShared(shared);
    const text = document.getText();
    if (disk === undefined || plain(disk) === text) return [];
    if (state.loaded !== undefined && sameText(plain(disk), state.loaded)) return [];
    let first: string | undefined;
    const written = await changeShared(shared, (now = text) => {
      first ??= now;
      const mark = now === plain(now) ? '' : now.slice(0, 1);
      return now === first
        ? mark + withBreaksOf(document, shared.merging.merge(state.taken, text, plain(now)))
        : now;
    });
    // The merged text is noted on saving: VS Code drops these edits if the student types meanwhile.
    const { start, end, text: put } = textChange(text, withBreaksOf(document, plain(written)));
    if (start === end && put === '') return [];
    return [
      vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), put),
    ];
  };

  const noteOpened = (document: vscode.TextDocument): void => {
    if (isOurs(document) && !document.isDirty) note(document);
  };
  vscode.workspace.textDocuments.forEach(noteOpened);
  const subscriptions = together(
    vscode.workspace.onDidOpenTextDocument(noteOpened),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document) && !document.isDirty) noteWhenClean(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (isOurs(document)) note(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => followed.delete(uri.toString())),
    vscode.workspace.onWillSaveTextDocument((event) => {
      if (!isOurs(event.document)) return;
      const { version } = event.document;
      const edits = beforeSaving(event.document).catch((error: unknown) => {
        logError(log, 'a workbook cannot be compared before it is saved', error);
        return [];
      });
      // Work that takes longer goes on: VS Code saves over no text that it has not read.
      const inTime = Promise.race([edits, pause(BEFORE_SAVING).then(() => [])]);
      // Edits of a text that has changed since count as a failure, too.
      event.waitUntil(inTime.then((found) => (event.document.version === version ? found : [])));
    }),
  );

  return {
    opened,
    takeIn,
    keptText(file) {
      const document = opened(file);
      return document && (follow(document).loaded ?? document.getText());
    },
    async edit(file, change) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (attempt > 0) await rest();
        const document = opened(file);
        if (!document?.isDirty) return undefined;
        follow(document);
        const now = document.getText();
        const next = change(now);
        if (next === now || (await replace(document, now, next))) return document.getText();
      }
      return undefined;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** @returns whether the document was unchanged until it was replaced */
async function replace(document: vscode.TextDocument, before: string, after: string): Promise<boolean> {
  if (document.getText() !== before) return false;
  const { start, end, text } = textChange(before, after);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  return vscode.workspace.applyEdit(edit);
}

/** Saves what is already on the disk, so that VS Code knows it too. */
async function saveIfEqual(document: vscode.TextDocument, text: string): Promise<void> {
  if (document.isDirty && document.getText() === text) await document.save();
}

function sameText(one: string, other: string): boolean {
  return one === other || one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
}

/** A text with the document's line breaks, as VS Code writes it. */
function withBreaksOf(document: vscode.TextDocument, text: string): string {
  return text.replace(/\r\n|\r|\n/g, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

/** Without the byte order mark, which VS Code stores separately. */
function plain(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function rest(): Promise<void> {
  return pause(Math.random() * REST);
}

/** A span of a text and its replacement. Offsets are UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest change between two texts that splits no line break: an editor has one kind of them. */
function textChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  while (start > 0 && /[\r\n]/.test(before[start - 1] ?? '')) start--;
  while (same > 0 && /[\r\n]/.test(before.at(-same) ?? '')) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
