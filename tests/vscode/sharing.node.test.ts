import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { soakOrShort } from '../toolchain/soak-or-short.ts';
import { eventually } from './eventually.ts';
import { type Answered, lessonWithTwo, shareWorkbook } from './shared-workbook.ts';

/** How often each of two windows answers, how often beside another program, and for how many workbooks anew. */
const BOTH = soakOrShort(6, 15);
const BESIDE = soakOrShort(10, 30);
const ANEW = soakOrShort(15, 40);
/** Milliseconds between two words that a student types: ten leave hardly a moment in which another edit is taken. */
const BETWEEN_KEYS = soakOrShort(40, 10);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a workbook that others write too', function () {
  this.timeout(300_000);
  const shared = shareWorkbook();

  for (const most of [0, 100]) {
    it(`keeps all that two windows answer at once, each after up to ${most} ms`, async () => {
      const windows = [shared.openDesk(), shared.openDesk()];
      const answered: Answered = { words: [], refused: [] };
      await Promise.all(
        windows.map(async (desk, index) => {
          for (let i = 0; i < BOTH; i++) {
            await pause(Math.random() * most);
            await shared.add(desk, index, `W${index}-${i}z`, answered);
          }
        }),
      );
      assert.lengthOf(answered.words, 2 * BOTH);
      shared.nothingLost(answered);
      for (const index of [0, 1]) {
        const own = Array.from({ length: BOTH }, (_, i) => `W${index}-${i}z`).join('\n\n');
        assert.equal(shared.answer(index), own);
      }
      shared.nothingLeft();
    });
  }

  it('keeps what another program appends meanwhile', async () => {
    const desk = shared.openDesk();
    const answered: Answered = { words: [], refused: [] };
    await desk.prepare(shared.lesson);
    const lines: string[] = [];
    let going = true;
    const program = (async () => {
      while (going) {
        await pause(1 + Math.random() * 6);
        const line = `OUT${lines.length}z`;
        try {
          appendFileSync(shared.file, `\n${line}\n`);
          lines.push(line);
        } catch (error) {
          // What fails is not lost: the program knows.
          assert.equal((error as NodeJS.ErrnoException).code, 'ENOENT');
        }
      }
    })();
    for (let i = 0; i < BESIDE; i++) await shared.add(desk, 0, `IN${i}z`, answered);
    going = false;
    await program;
    const text = shared.onDisk();
    assert.isAbove(lines.length, (100 / 30) * BESIDE);
    assert.deepEqual(
      lines.filter((line) => !text.includes(line)),
      [],
      'lines of the other program',
    );
    shared.nothingLost(answered, text);
    shared.nothingLeft();
  });

  it('keeps what another program writes first', async () => {
    const desk = shared.openDesk();
    const lost: string[] = [];
    let made = 0;
    for (let round = 0; round < ANEW; round++) {
      shared.lesson = lessonWithTwo(`first-${round}`);
      const answered: Answered = { words: [], refused: [] };
      const program = (async () => {
        await pause(Math.random() * 12);
        for (let i = 0; i < 200; i++) {
          try {
            writeFileSync(shared.file, `OUT${round}z\n`, { flag: 'wx' });
            return true;
          } catch (error) {
            // It has come first itself, or is kept from writing for a moment: the program knows.
            const { code } = error as NodeJS.ErrnoException;
            if (code === 'EEXIST') return false;
            assert.equal(code, 'ENOENT');
            await pause(1);
          }
        }
        return false;
      })();
      await shared.add(desk, 0, `IN${round}z`, answered);
      const isWritten = await program;
      if (isWritten) made++;
      const text = shared.onDisk();
      shared.nothingLost(answered, text);
      if (isWritten && !text.includes(`OUT${round}z`)) lost.push(`OUT${round}z`);
      shared.nothingLeft();
    }
    assert.deepEqual(lost, []);
    assert.isAbove(made, (3 / 40) * ANEW);
  });

  it('acknowledges answers while the student types, and keeps what is unsaved unsaved', async () => {
    const desk = shared.openDesk();
    const answered: Answered = { words: [], refused: [] };
    const uri = await desk.prepare(shared.lesson);
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
        await pause(BETWEEN_KEYS);
      }
    })();
    for (let i = 0; i < soakOrShort(8, 25) || typed.length <= 20; i++)
      await shared.add(desk, 1, `ANS${i}z`, answered);
    going = false;
    await typing;
    shared.nothingLost(answered);
    assert.isTrue(document.isDirty);
    assert.notInclude(shared.onDisk(), 'UNSAVEDz');
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the editor has stayed');
    const lost = [...typed, 'UNSAVEDz', ...answered.words].filter(
      (words) => !document.getText().includes(words),
    );
    assert.deepEqual(lost, [], 'not in the editor');
    assert.isTrue(await document.save());
    for (const words of [...typed, 'UNSAVEDz']) assert.include(shared.onDisk(), words);
    shared.nothingLost(answered);
    shared.nothingLeft();
  });

  it('saves what is in the editor together with what others wrote meanwhile', async () => {
    const uri = await shared.openDesk().prepare(shared.lesson);
    const desk = shared.openDesk();
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    await desk.answers(shared.lesson);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'UNSAVEDz\n'));
    writeFileSync(shared.file, `${shared.onDisk()}\nFROMGITz\n`);
    const answered: Answered = { words: [], refused: [] };
    await shared.add(desk, 0, 'ANSWERz', answered);
    shared.nothingLost(answered);
    assert.include(shared.onDisk(), 'FROMGITz');
    writeFileSync(shared.file, `${shared.onDisk()}\nLATERz\n`);
    assert.isTrue(await editor.document.save());
    for (const words of ['UNSAVEDz', 'FROMGITz', 'ANSWERz', 'LATERz']) {
      assert.include(shared.onDisk(), words);
      await eventually(words, () => editor.document.getText().includes(words));
    }
    assert.isFalse(editor.document.isDirty);
  });

  it('goes on merging after saves that waited for another window too long', async () => {
    const desk = shared.openDesk();
    const uri = await desk.prepare(shared.lesson);
    // From here on only the extension itself listens.
    desk.dispose();
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    const lock = `${shared.folder}.lock`;
    const words: string[] = [];
    const bothWrite = async (round: string): Promise<void> => {
      words.push(`MINE${round}z`, `OTHERS${round}z`);
      writeFileSync(shared.file, `${shared.onDisk()}\nOTHERS${round}z\n`);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), `MINE${round}z\n`);
      assert.isTrue(await vscode.workspace.applyEdit(edit));
    };
    // VS Code does without an extension that took too long four times.
    for (let round = 0; round < 5; round++) {
      mkdirSync(join(lock, `busy-${round}`), { recursive: true });
      await bothWrite(`${round}`);
      await document.save();
      // As a window lets go of it: at once, so that nobody finds it empty.
      renameSync(lock, `${lock}-over`);
      rmSync(`${lock}-over`, { recursive: true });
      await eventually(
        'the work that took too long to end',
        () => !existsSync(lock) && existsSync(shared.file) && shared.onDisk().includes(`MINE${round}z`),
      );
    }
    await bothWrite('last');
    assert.isTrue(await document.save());
    for (const one of words) {
      assert.include(shared.onDisk(), one);
      assert.include(document.getText(), one);
    }
  });

  for (const dirty of [true, false]) {
    it(`writes a workbook anew that was deleted while it was open${dirty ? ' with unsaved words' : ''}`, async () => {
      const desk = shared.openDesk();
      const answered: Answered = { words: [], refused: [] };
      await shared.add(desk, 0, 'BEFOREz', answered);
      const editor = await vscode.window.showTextDocument(await desk.prepare(shared.lesson));
      if (dirty) await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'UNSAVEDz\n'));
      rmSync(shared.file);
      await shared.add(desk, 0, 'AFTERz', answered);
      shared.nothingLost(answered);
      assert.equal(editor.document.isDirty, dirty);
      shared.nothingLost(answered, editor.document.getText());
      if (dirty) assert.include(editor.document.getText(), 'UNSAVEDz');
    });
  }
});
