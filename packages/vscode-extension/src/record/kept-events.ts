import { parseRecord, type RecordEvent, serialiseEvent } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { writeFile } from '../files/write-file.ts';

/**
 * Events that could not be written to the record, kept in the extension's own folder: there they outlive the window,
 * and the next one of the same workspace takes them over.
 */
export interface KeptEvents {
  /** Returns what windows of this workspace have kept. Never rejects. */
  read(): Promise<readonly RecordEvent[]>;
  /** Replaces what this window has kept. Rejects if that fails. */
  keep(events: readonly RecordEvent[]): Promise<void>;
  /** Forgets what this window has kept and read: all of it is in the record. Never rejects. */
  forget(): Promise<void>;
}

const SUFFIX = '.jsonl';

/**
 * @param storage the extension's own folder
 * @param base folder of the record that the events belong to
 * @param window random name of the window
 */
export function createKeptEvents(
  storage: vscode.Uri,
  base: vscode.Uri,
  window: string,
  log: vscode.LogOutputChannel,
): KeptEvents {
  const { fs } = vscode.workspace;
  const folder = folderOf(storage, base);
  const own = window + SUFFIX;
  /** The known texts of files. Another window may have kept more than was read. */
  const texts = new Map<string, string>();
  let turn: Promise<void> = Promise.resolve();
  /** Runs tasks sequentially, so that the last state kept wins. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  };
  const fileOf = async (name: string): Promise<vscode.Uri> => vscode.Uri.joinPath(await folder, name);
  const textOf = async (name: string): Promise<string | undefined> => {
    try {
      return new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(
        await fs.readFile(await fileOf(name)),
      );
    } catch (error) {
      log.debug(`no kept events can be read: ${name}`, String(error));
      return undefined;
    }
  };

  return {
    async read() {
      const entries = await fs.readDirectory(await folder).then(
        (found) => found,
        () => [],
      );
      const events: RecordEvent[] = [];
      for (const [name] of entries.filter(([file]) => file.endsWith(SUFFIX))) {
        const text = await textOf(name);
        if (text === undefined) continue;
        texts.set(name, text);
        for (const event of parseRecord(text).events) if (event.type !== 'unknown') events.push(event);
      }
      return events;
    },
    keep: (events) =>
      inTurn(async () => {
        const text = events.map(serialiseEvent).join('');
        texts.set(own, text);
        await writeFile(await fileOf(own), new TextEncoder().encode(text), storage);
      }),
    forget: () =>
      inTurn(async () => {
        for (const [name, text] of texts) {
          texts.delete(name);
          if ((await textOf(name)) !== text) continue;
          const gone = fs.delete(await fileOf(name));
          await gone.then(undefined, (error: unknown) =>
            log.warn(`kept events stay: ${name}`, String(error)),
          );
        }
      }),
  };
}

/** A separate folder for each record, named by a hash of its location. */
async function folderOf(storage: vscode.Uri, base: vscode.Uri): Promise<vscode.Uri> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(base.toString()));
  const name = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return vscode.Uri.joinPath(storage, 'unwritten', name);
}
