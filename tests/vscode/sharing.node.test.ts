import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, parseLesson, workbookAnswers } from '@marginalia/core';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { createStudyDesk } from '../../packages/vscode-extension/src/study/study-desk.ts';
import {
  createWorkbookDesk,
  type WorkbookDesk,
} from '../../packages/vscode-extension/src/study/workbook-desk.ts';
import { eventually } from './eventually.ts';
import { workspaceUri } from './workspace-files.ts';

const log = vscode.window.createOutputChannel('Workbook sharing', { log: true });
const folder = (): string => join(workspaceUri().fsPath, '.marginalia', 'workbook');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function lessonWithTwo(id: string): Lesson {
  const questions = ['a', 'b'].map(
    (name) => `## ${name.toUpperCase()}?\n<!-- question id=q${name} section=s -->\n\nx\n`,
  );
  return parseLesson([
    { path: 'lesson.md', text: `---\ntitle: T\nid: ${id}\n---\n\n## S\n<!-- section id=s -->\n\nText.\n` },
    { path: 'questions.md', text: questions.join('\n') },
  ]).lesson;
}

/** What was acknowledged, and what was refused and why. */
interface Answered {
  readonly words: string[];
  readonly refused: string[];
}

describe('a workbook that others write too', function () {
  this.timeout(300_000);
  const desks: vscode.Disposable[] = [];
  let lesson: Lesson;
  let number = 0;
  const file = (): string => join(folder(), `${lesson.id}.md`);
  const onDisk = (): string => readFileSync(file(), 'utf8');
  const answer = (question: number): string =>
    workbookAnswers(onDisk(), lesson).get(lesson.questions[question]?.id ?? '')?.text ?? '';

  /** A desk as each window has one. */
  function openDesk(): WorkbookDesk {
    const storage = workspaceUri('.storage');
    const study = createStudyDesk(storage, log);
    const desk = createWorkbookDesk(storage, study, log);
    desks.push(desk, study);
    return desk;
  }
  async function add(desk: WorkbookDesk, question: number, words: string, answered: Answered): Promise<void> {
    const asked = lesson.questions[question];
    if (!asked) throw new Error(`no question ${question}`);
    await desk.append(lesson, asked, words).then(
      () => answered.words.push(words),
      (error: unknown) => answered.refused.push(String(error)),
    );
  }
  const nothingLost = ({ words, refused }: Answered, text = onDisk()): void => {
    assert.deepEqual(refused, []);
    assert.deepEqual(
      words.filter((one) => !text.includes(one)),
      [],
      'acknowledged and lost',
    );
    assert.deepEqual(
      words.filter((one) => text.split(one).length > 2),
      [],
      'written twice',
    );
  };
  const nothingLeft = (): void => {
    assert.deepEqual(
      readdirSync(folder()).filter((name) => name.startsWith(lesson.id)),
      [`${lesson.id}.md`],
    );
  };

  beforeEach(() => {
    lesson = lessonWithTwo(`shared-${number++}`);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const desk of desks.splice(0)) desk.dispose();
    rmSync(join(folder(), '..'), { recursive: true, force: true });
  });

  for (const most of [0, 100]) {
    it(`keeps all that two windows answer at once, each after up to ${most} ms`, async () => {
      const windows = [openDesk(), openDesk()];
      const answered: Answered = { words: [], refused: [] };
      await Promise.all(
        windows.map(async (desk, index) => {
          for (let i = 0; i < 15; i++) {
            await pause(Math.random() * most);
            await add(desk, index, `W${index}-${i}z`, answered);
          }
        }),
      );
      assert.lengthOf(answered.words, 30);
      nothingLost(answered);
      for (const index of [0, 1]) {
        const own = Array.from({ length: 15 }, (_, i) => `W${index}-${i}z`).join('\n\n');
        assert.equal(answer(index), own);
      }
      nothingLeft();
    });
  }

  it('keeps what another program appends meanwhile', async () => {
    const desk = openDesk();
    const answered: Answered = { words: [], refused: [] };
    await desk.prepare(lesson);
    const lines: string[] = [];
    let going = true;
    const program = (async () => {
      while (going) {
        await pause(1 + Math.random() * 6);
        const line = `OUT${lines.length}z`;
        try {
          appendFileSync(file(), `\n${line}\n`);
          lines.push(line);
        } catch (error) {
          // What fails is not lost: the program knows.
          assert.equal((error as NodeJS.ErrnoException).code, 'ENOENT');
        }
      }
    })();
    for (let i = 0; i < 30; i++) await add(desk, 0, `IN${i}z`, answered);
    going = false;
    await program;
    const text = onDisk();
    log.info(`${lines.length} lines of another program beside ${answered.words.length} answers`);
    assert.isAbove(lines.length, 100);
    assert.deepEqual(
      lines.filter((line) => !text.includes(line)),
      [],
      'lines of the other program',
    );
    nothingLost(answered, text);
    nothingLeft();
  });

  it('acknowledges answers while the student types, and keeps what is unsaved unsaved', async () => {
    const desk = openDesk();
    const answered: Answered = { words: [], refused: [] };
    const uri = await desk.prepare(lesson);
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\nUNSAVEDz\n'));
    const typed: string[] = [];
    let going = true;
    const typing = (async () => {
      for (let i = 0; going; i++) {
        const words = `TYPE${i}z`;
        if (await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${words}\n`)))
          typed.push(words);
        await pause(10);
      }
    })();
    for (let i = 0; i < 25; i++) await add(desk, 1, `ANS${i}z`, answered);
    going = false;
    await typing;
    assert.isAbove(typed.length, 20);
    nothingLost(answered);
    assert.isTrue(document.isDirty);
    assert.notInclude(onDisk(), 'UNSAVEDz');
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the editor has stayed');
    const lost = [...typed, 'UNSAVEDz', ...answered.words].filter(
      (words) => !document.getText().includes(words),
    );
    assert.deepEqual(lost, [], 'not in the editor');
    assert.isTrue(await document.save());
    for (const words of [...typed, 'UNSAVEDz']) assert.include(onDisk(), words);
    nothingLost(answered);
    nothingLeft();
  });

  it('saves what is in the editor together with what others wrote meanwhile', async () => {
    const uri = await openDesk().prepare(lesson);
    const desk = openDesk();
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    await desk.answers(lesson);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'UNSAVEDz\n'));
    writeFileSync(file(), `${onDisk()}\nFROMGITz\n`);
    const answered: Answered = { words: [], refused: [] };
    await add(desk, 0, 'ANSWERz', answered);
    nothingLost(answered);
    assert.include(onDisk(), 'FROMGITz');
    writeFileSync(file(), `${onDisk()}\nLATERz\n`);
    assert.isTrue(await editor.document.save());
    for (const words of ['UNSAVEDz', 'FROMGITz', 'ANSWERz', 'LATERz']) {
      assert.include(onDisk(), words);
      await eventually(words, () => editor.document.getText().includes(words));
    }
    assert.isFalse(editor.document.isDirty);
  });

  for (const dirty of [true, false]) {
    it(`writes a workbook anew that was deleted while it was open${dirty ? ' with unsaved words' : ''}`, async () => {
      const desk = openDesk();
      const answered: Answered = { words: [], refused: [] };
      await add(desk, 0, 'BEFOREz', answered);
      const editor = await vscode.window.showTextDocument(await desk.prepare(lesson));
      if (dirty) await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'UNSAVEDz\n'));
      rmSync(file());
      await add(desk, 0, 'AFTERz', answered);
      nothingLost(answered);
      assert.equal(editor.document.isDirty, dirty);
      nothingLost(answered, editor.document.getText());
      if (dirty) assert.include(editor.document.getText(), 'UNSAVEDz');
    });
  }

  it('keeps the kind of a text', async () => {
    const kinds: Readonly<Record<string, (text: string) => string>> = {
      CRLF: (text) => text.replaceAll('\n', '\r\n'),
      CR: (text) => text.replaceAll('\n', '\r'),
      BOM: (text) => `\uFEFF${text}`,
    };
    const desk = openDesk();
    for (const [kind, make] of Object.entries(kinds)) {
      lesson = lessonWithTwo(`kind-${kind.toLowerCase()}`);
      const answered: Answered = { words: [], refused: [] };
      await add(desk, 0, 'FIRSTz', answered);
      writeFileSync(file(), make(onDisk()));
      await add(desk, 0, 'SECONDz', answered);
      nothingLost(answered);
      const text = onDisk();
      assert.equal(text, make(text.replace(/\r\n?/g, '\n').replace('\uFEFF', '')), kind);
    }
  });

  it('refuses a text in another encoding, and leaves it alone', async () => {
    const desk = openDesk();
    mkdirSync(folder(), { recursive: true });
    const bytes = Buffer.from('# W\n\n\u00c9t\u00e9\n', 'latin1');
    writeFileSync(file(), bytes);
    const answered: Answered = { words: [], refused: [] };
    await add(desk, 0, 'ANSWERz', answered);
    assert.match(answered.refused.join(), /UTF-8/);
    assert.isTrue(readFileSync(file()).equals(bytes));
    nothingLeft();
  });
});
