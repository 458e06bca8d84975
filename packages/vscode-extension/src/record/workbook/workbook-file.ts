import * as vscode from 'vscode';
import { UnsafePathError } from '../../files/plain-path.ts';
import { changeShared, readShared } from '../../files/shared-text.ts';
import type { SharedText } from '../../files/swap-file.ts';
import { TextContentError } from '../../files/text-content.ts';
import { OutsideError } from '../../lifecycle/outside-error.ts';
import type { WorkbookDocuments } from '../workbook-documents.ts';

/** The message for a workbook that cannot be read or written: a sentence with what to do. */
export class WorkbookError extends OutsideError {}

const BYTE_ORDER_MARK = '\uFEFF';

/** A workbook on the disk and, where it is open, in its editor. */
export interface WorkbookFile {
  /** Returns the editor's text, saved or not, else the text on disk; '' if there is none. */
  read(): Promise<string>;
  /**
   * Changes what the student sees. In an editor with unsaved words this is an undoable edit, and nothing is saved;
   * otherwise it is a change on the disk.
   *
   * @throws WorkbookError if it could not be written
   */
  edit(change: (text: string) => string): Promise<string>;
  /**
   * Changes the file on the disk, whatever its editor contains, and notifies the editor. Unsaved words stay unsaved.
   *
   * @param change called until it has nothing to change: it must recognise its own work
   *
   * @returns the same text as `read`
   *
   * @throws WorkbookError unless the change is certainly on the disk
   */
  write(change: (text: string) => string): Promise<string>;
}

/** How the file of a workbook is read and written. */
export async function sharedWorkbook(file: vscode.Uri, base: vscode.Uri): Promise<SharedText> {
  const { mergeTexts, takeInText } = await import('./workbook-text.ts');
  return { file, base, merging: { merge: mergeTexts, takeIn: takeInText } };
}

/** @param base the folder below which no step of the file's path may be a link */
export function workbookFile(file: vscode.Uri, base: vscode.Uri, documents: WorkbookDocuments): WorkbookFile {
  const read = async (): Promise<string> => {
    const disk = await told(async () => readShared(await sharedWorkbook(file, base)));
    if (disk !== undefined && documents.opened(file)?.isDirty) await documents.takeIn(file, plain(disk));
    const document = documents.opened(file);
    return document?.isDirty || (document && disk === undefined) ? document.getText() : plain(disk ?? '');
  };
  const write = async (change: (text: string) => string): Promise<string> => {
    // VS Code keeps the text of a deleted file: then the change starts there.
    const kept = documents.keptText(file);
    const text = await told(async () =>
      changeShared(await sharedWorkbook(file, base), (now) => {
        const mark = now?.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
        return mark + change(plain(now ?? kept ?? ''));
      }),
    );
    await documents.takeIn(file, plain(text));
    const document = documents.opened(file);
    return document?.isDirty ? document.getText() : plain(text);
  };

  return {
    read,
    write,
    edit: async (change) => (await documents.edit(file, change)) ?? write(change),
  };
}

function plain(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Describes an error so that a student knows what to do. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof UnsafePathError || error instanceof TextContentError)
      throw new WorkbookError(vscode.l10n.t('The workbook cannot be used. {reason}', { reason }), {
        cause: error,
      });
    throw new WorkbookError(
      vscode.l10n.t(
        'The workbook could not be read or written: {reason} Is the folder writable, and is there room on the disk?',
        { reason },
      ),
      { cause: error },
    );
  }
}
