// An extension that does nothing but write to the study record, by the very code that Marginalia ships, and notes in a
// file of its own what it was promised. Its tests then hold the record against these notes.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createStudyDesk } from '../../../packages/vscode-extension/src/record/study-desk.ts';

/** What the test has written to the file that MARGINALIA_HAMMER names. */
export interface Order {
  /** Folder for the notes; one file a host, `<pid>.notes`. */
  readonly notes: string;
  /** How many events to write in all; 0 for no end. */
  readonly count: number;
  /** Milliseconds to wait before another try after a refusal. */
  readonly patience: number;
}

/** Events of one burst: they go together into one write, as from a student who is quicker than the disk. */
const BURST = 20;

export async function activate({ globalStorageUri }: vscode.ExtensionContext): Promise<void> {
  const order: Order = JSON.parse(readFileSync(process.env['MARGINALIA_HAMMER'] ?? '', 'utf8'));
  const file = join(order.notes, `${process.pid}.notes`);
  const note = (kind: string, what: string | number): void => appendFileSync(file, `${kind} ${what}\n`);
  const log = vscode.window.createOutputChannel('Hammer', { log: true });
  const desk = createStudyDesk(globalStorageUri, log);
  const write = async (n: number): Promise<void> => {
    const section = `${process.pid}-${n}`;
    note('begun', section);
    try {
      await desk.append({ type: 'read', lesson: 'korea-1950', section });
      note('written', section);
    } catch (error) {
      note('refused', section);
      note('because', String(error).replaceAll('\n', ' '));
      await new Promise((resolve) => setTimeout(resolve, order.patience));
    }
  };
  const state = await desk.state('korea-1950');
  note('found', state.sections.size);
  for (let n = 0; order.count === 0 || n < order.count; n += BURST) {
    await Promise.all(Array.from({ length: BURST }, (_, i) => write(n + i)));
  }
  note('done', order.count);
  // What the other windows write is seen here too.
  const look = (): void => note('sees', desk.peek('korea-1950').sections.size);
  desk.onDidChange(look);
  look();
}
