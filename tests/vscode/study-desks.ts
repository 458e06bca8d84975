import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UnreadFile } from '@marginalia/core/study';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { createStudyDesk, type StudyDesk } from '../../packages/vscode-extension/src/record/study-desk.ts';
import { UnwrittenEvent } from '../../packages/vscode-extension/src/record/unwritten-event.ts';
import { workspaceUri } from './workspace-files.ts';

export const LESSON = 'record-test';
/** The `.marginalia` of the workspace, its record, and what the extension would keep for itself. */
export const own = (): string => workspaceUri('.marginalia').fsPath;
export const record = (): string => join(own(), 'record');
const storage = (): vscode.Uri => workspaceUri('.storage');

/** A line of the record. */
export function line(id: string, said: object = {}): string {
  return `${JSON.stringify({ v: 1, id, at: 1, lesson: LESSON, type: 'read', section: id, ...said })}\n`;
}

/** Study desks over the workspace's record, which begins empty in each test. */
export function studyDesks() {
  const desks: StudyDesk[] = [];
  let log: vscode.LogOutputChannel;
  let made = 0;
  const outside = mkdtempSync(join(tmpdir(), 'marginalia-outside-'));

  before(() => {
    log = vscode.window.createOutputChannel('Study record', { log: true });
  });
  beforeEach(clean);
  afterEach(async () => {
    await Promise.all(desks.map((desk) => desk.flush()));
    for (const desk of desks.splice(0)) desk.dispose();
  });
  after(() => {
    clean();
    rmSync(own(), { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
    log.dispose();
  });

  function clean(): void {
    rmSync(own(), { recursive: true, force: true });
    rmSync(storage().fsPath, { recursive: true, force: true });
    mkdirSync(record(), { recursive: true });
  }

  const read = (desk: StudyDesk, section: string) => desk.append({ type: 'read', lesson: LESSON, section });
  return {
    /** A folder elsewhere. */
    outside,
    open(): { desk: StudyDesk; skipped: UnreadFile[] } {
      const desk = createStudyDesk(storage(), log);
      desks.push(desk);
      const skipped: UnreadFile[] = [];
      desk.onDidSkip((files) => skipped.push(...files));
      return { desk, skipped };
    },
    read,
    /** Reads some sections; gives them, and those among them that could not be written. */
    async work(desk: StudyDesk, count = 3): Promise<{ sections: string[]; refused: string[] }> {
      const sections = Array.from({ length: count }, () => `s${made++}`);
      const refused: string[] = [];
      for (const section of sections) {
        await read(desk, section).catch((error: unknown) => {
          assert.instanceOf(error, UnwrittenEvent);
          refused.push(section);
        });
      }
      return { sections, refused };
    },
    /** The sections in whole files of the record, as often as they stand there. */
    written(): string[] {
      const names = existsSync(record())
        ? readdirSync(record()).filter((name) => name.endsWith('.jsonl'))
        : [];
      const lines = names.flatMap((name) => readFileSync(join(record(), name), 'utf8').split('\n'));
      return lines.filter(Boolean).map((text) => (JSON.parse(text) as { section: string }).section);
    },
    /** Names of the files in which events wait for a next window. */
    kept(): string[] {
      const folder = join(storage().fsPath, 'unwritten');
      if (!existsSync(folder)) return [];
      const names = readdirSync(folder, { recursive: true }).map(String);
      return names.filter((name) => name.endsWith('.jsonl'));
    },
    /** How often a section counts. */
    async countOf(desk: StudyDesk, section: string): Promise<number> {
      return (await desk.state(LESSON)).sections.get(section)?.count ?? 0;
    },
  };
}
