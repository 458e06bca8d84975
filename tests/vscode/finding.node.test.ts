import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from './eventually.ts';
import { type Answered, lessonWithTwo, shareWorkbook } from './shared-workbook.ts';

describe('a workbook that is found', function () {
  this.timeout(120_000);
  const shared = shareWorkbook();

  it('keeps the kind of a text', async () => {
    const kinds: Readonly<Record<string, (text: string) => string>> = {
      CRLF: (text) => text.replaceAll('\n', '\r\n'),
      CR: (text) => text.replaceAll('\n', '\r'),
      BOM: (text) => `\uFEFF${text}`,
    };
    const desk = shared.openDesk();
    for (const [kind, make] of Object.entries(kinds)) {
      shared.lesson = lessonWithTwo(`kind-${kind.toLowerCase()}`);
      const answered: Answered = { words: [], refused: [] };
      await shared.add(desk, 0, 'FIRSTz', answered);
      writeFileSync(shared.file, make(shared.onDisk()));
      await shared.add(desk, 0, 'SECONDz', answered);
      shared.nothingLost(answered);
      const text = shared.onDisk();
      assert.equal(text, make(text.replace(/\r\n?/g, '\n').replace('\uFEFF', '')), kind);
    }
  });

  it('brings back what a crash has left aside, and loses nothing of it', async () => {
    const desk = shared.openDesk();
    const answered: Answered = { words: [], refused: [] };
    await shared.add(desk, 0, 'FIRSTz', answered);
    const run = '0123456789abcdef0123456789abcdef';
    const old = shared.onDisk();
    // Between the moves: the old text aside, the new one without its name, and a line of another program.
    writeFileSync(join(shared.folder, `${shared.lesson.id}.md.${run}.0-x.old`), old);
    writeFileSync(join(shared.folder, `${shared.lesson.id}.md.${run}.new`), 'half a te');
    rmSync(shared.file);
    assert.include(
      [...(await shared.openDesk().answers(shared.lesson)).values()].map(({ text }) => text),
      'FIRSTz',
    );
    assert.equal(shared.onDisk(), old);
    writeFileSync(join(shared.folder, `${shared.lesson.id}.md.${run}.0-x.old`), old);
    writeFileSync(join(shared.folder, `${shared.lesson.id}.md.${run}.new`), '');
    writeFileSync(shared.file, '\nOUTz\n');
    await shared.add(desk, 0, 'SECONDz', answered);
    shared.nothingLost(answered);
    assert.include(shared.onDisk(), 'OUTz');
    // While the whole folder was away, once with another one in its place.
    renameSync(shared.folder, `${shared.folder}.${run}.away`);
    await shared.add(desk, 1, 'THIRDz', answered);
    renameSync(shared.folder, `${shared.folder}.${run}.away`);
    mkdirSync(shared.folder);
    writeFileSync(shared.file, '\nOUT2z\n');
    await shared.add(desk, 1, 'FOURTHz', answered);
    shared.nothingLost(answered);
    for (const words of ['OUTz', 'OUT2z']) assert.include(shared.onDisk(), words);
    // What an earlier version had written, of which the old file had gone already.
    renameSync(shared.file, `${shared.file}.new`);
    await shared.add(desk, 1, 'FIFTHz', answered);
    shared.nothingLost(answered);
    shared.nothingLeft();
    // The desks look at the file too when it has changed, and may hold the lock for a moment.
    await eventually('a folder without leftovers', () =>
      readdirSync(join(shared.folder, '..')).every(
        (name) => name === 'workbook' || !name.startsWith('workbook'),
      ),
    );
  });

  it('takes the lock of a window that has ended', async () => {
    const desk = shared.openDesk();
    mkdirSync(join(`${shared.folder}.lock`, 'of-a-window-that-has-ended'), { recursive: true });
    const answered: Answered = { words: [], refused: [] };
    await shared.add(desk, 0, 'ANSWERz', answered);
    shared.nothingLost(answered);
    await eventually('no lock', () => !existsSync(`${shared.folder}.lock`));
  });

  it('keeps workbooks of ids that are no fit names, as earlier versions called them', async () => {
    const ids = ['Korea-War', 'con', `${'x'.repeat(120)}`];
    mkdirSync(shared.folder, { recursive: true });
    for (const id of ids) {
      shared.lesson = lessonWithTwo(id);
      writeFileSync(shared.file, `## A?\n<!-- answer question=qa -->\n\nOf ${id}.\n`);
      assert.include(
        [...(await shared.openDesk().answers(shared.lesson)).values()].map(({ text }) => text),
        `Of ${id}.`,
      );
      assert.isFalse(existsSync(shared.file));
    }
    shared.lesson = lessonWithTwo('корейская-война-телеграмма-сталина-послу-штыкову-и-её-толкование');
    const answered: Answered = { words: [], refused: [] };
    await shared.add(shared.openDesk(), 0, 'ANSWERz', answered);
    assert.deepEqual(answered.refused, []);
    assert.lengthOf(readdirSync(shared.folder), ids.length + 1);
  });

  it('refuses a text in another encoding, and leaves it alone', async () => {
    const desk = shared.openDesk();
    mkdirSync(shared.folder, { recursive: true });
    const bytes = Buffer.from('# W\n\n\u00c9t\u00e9\n', 'latin1');
    writeFileSync(shared.file, bytes);
    const answered: Answered = { words: [], refused: [] };
    await shared.add(desk, 0, 'ANSWERz', answered);
    assert.match(answered.refused.join(), /UTF-8/);
    assert.isTrue(readFileSync(shared.file).equals(bytes));
    shared.nothingLeft();
  });
});
