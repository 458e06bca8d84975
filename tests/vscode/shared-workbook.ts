import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, parseLesson } from '@marginalia/core';
import { workbookAnswers } from '@marginalia/core/study';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { createStudyDesk } from '../../packages/vscode-extension/src/record/study-desk.ts';
import {
  createWorkbookDesk,
  type WorkbookDesk,
} from '../../packages/vscode-extension/src/record/workbook/workbook-desk.ts';
import { workspaceUri } from './workspace-files.ts';

const log = vscode.window.createOutputChannel('Workbook sharing', { log: true });

/** What was acknowledged, and what was refused and why. */
export interface Answered {
  readonly words: string[];
  readonly refused: string[];
}

/** A workbook for each test of a suite, with a desk for each window that it opens. */
export interface SharedWorkbook {
  /** With the questions qa and qb. Another one may be taken. */
  lesson: Lesson;
  readonly folder: string;
  readonly file: string;
  onDisk(): string;
  /** The answer to a question, by its place, as it is on the disk. */
  answer(question: number): string;
  openDesk(): WorkbookDesk;
  add(desk: WorkbookDesk, question: number, words: string, answered: Answered): Promise<void>;
  /** Everything was acknowledged, and is in the text once. */
  nothingLost(answered: Answered, text?: string): void;
  /** The folder holds the workbook and nothing that a change leaves. */
  nothingLeft(): void;
}

/** A lesson with two questions, under any id. */
export function lessonWithTwo(id: string): Lesson {
  const questions = ['a', 'b'].map(
    (name) => `## ${name.toUpperCase()}?\n<!-- question id=q${name} section=s -->\n\nx\n`,
  );
  const { lesson } = parseLesson([
    { path: 'lesson.md', text: '---\ntitle: T\n---\n\n## S\n<!-- section id=s -->\n\nText.\n' },
    { path: 'questions.md', text: questions.join('\n') },
  ]);
  const own: Readonly<Record<string | symbol, string>> = { id, title: 'T' };
  // Its lists are made when they are asked for: a copy would have none.
  return new Proxy(lesson, { get: (made, key) => own[key] ?? Reflect.get(made, key, made) });
}

/** To be called in a suite: what it opens is closed after each test, and the student's folder is removed. */
export function shareWorkbook(): SharedWorkbook {
  const desks: vscode.Disposable[] = [];
  let number = 0;
  const shared: SharedWorkbook = {
    lesson: lessonWithTwo('shared'),
    get folder() {
      return join(workspaceUri().fsPath, '.marginalia', 'workbook');
    },
    get file() {
      return join(shared.folder, `${shared.lesson.id}.md`);
    },
    onDisk: () => readFileSync(shared.file, 'utf8'),
    answer(question) {
      const id = shared.lesson.questions[question]?.id ?? '';
      return workbookAnswers(shared.onDisk(), shared.lesson).get(id)?.text ?? '';
    },
    openDesk() {
      const storage = workspaceUri('.storage');
      const study = createStudyDesk(storage, log);
      const desk = createWorkbookDesk(storage, study, log);
      desks.push(desk, study);
      return desk;
    },
    async add(desk, question, words, answered) {
      const asked = shared.lesson.questions[question];
      if (!asked) throw new Error(`no question ${question}`);
      await desk.append(shared.lesson, asked, words).then(
        () => answered.words.push(words),
        (error: unknown) => answered.refused.push(String(error)),
      );
    },
    nothingLost({ words, refused }, text = shared.onDisk()) {
      assert.deepEqual(refused, []);
      const lost = words.filter((one) => !text.includes(one));
      assert.deepEqual(lost, [], 'acknowledged and lost');
      const twice = words.filter((one) => text.split(one).length > 2);
      assert.deepEqual(twice, [], 'written twice');
    },
    nothingLeft() {
      const { id } = shared.lesson;
      assert.deepEqual(
        readdirSync(shared.folder).filter((name) => name.startsWith(id)),
        [`${id}.md`],
      );
    },
  };
  // In a browser VS Code saves by itself after a second.
  const saving = (when: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('autoSave', when, vscode.ConfigurationTarget.Global);
  before(() => saving('off'));
  after(() => saving(undefined));
  beforeEach(() => {
    shared.lesson = lessonWithTwo(`shared-${number++}`);
    mkdirSync(shared.folder, { recursive: true });
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const desk of desks.splice(0)) desk.dispose();
    rmSync(join(shared.folder, '..'), { recursive: true, force: true, maxRetries: 5 });
  });
  return shared;
}
