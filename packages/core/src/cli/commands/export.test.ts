import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportFormats } from '../../export/export-formats.ts';
import { importMoodle } from '../../testing/moodle-import.ts';
import { createMemoryTerminal } from '../memory-terminal.ts';
import { runCli } from '../run-cli.ts';
import { exportNames } from './export.ts';

// They are made by the build, which these tests do not need.
vi.mock('../page-file.ts', () => ({ pageFile: (name: string) => Buffer.from(name) }));

/** Runs with a disk that takes only the first half of a file. */
async function onFullDisk(run: () => Promise<void>): Promise<void> {
  const { writeFileSync: write } = fs;
  fs.writeFileSync = (file, ...rest) => {
    if (typeof file !== 'number') return write(file, ...rest);
    fs.writeSync(file, 'the first half');
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
  };
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    fs.writeFileSync = write;
    syncBuiltinESMExports();
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = createMemoryTerminal(folder);
  const code = await runCli(['export', ...args], terminal);
  return { code, ...terminal.written };
}

const CHOICE = '- [x] yes\n- [ ] no';
function lesson(body = CHOICE, type = 'choice', name = 'flood'): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, name, 'lesson.md'),
    `---\ntitle: The flood\nid: ${name}\n---\n\n## Rain\n<!-- section id=rain -->\n\nIt rained.\n\n### Did it?\n<!-- exercise id=x type=${type} -->\n\n${body}\n`,
  );
}
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('marginalia export', () => {
  it('takes every format that there is', () => {
    expect([...exportNames].sort()).toEqual(Object.keys(exportFormats).sort());
  });

  it('says what is lost before it writes, and how many questions there are', async () => {
    lesson('Put in order.\n\n1. a\n2. - b\n   - c', 'order');
    const { code, out, err } = await run('flood', '--out', 'flood.xml');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^“The flood” as Moodle XML: 1 of 1 exercise\.\nScores can differ\n {2}x: Entries that may stand/,
    );
    expect(out).toMatch(/Wrote flood\.xml: 2 questions, passages among them\.\nCompare/);
    expect(importMoodle(read('flood.xml')).questions).toHaveLength(2);
  });

  it('names the file by the lesson, and never out of the folder', async () => {
    lesson();
    expect((await run('flood')).code).toBe(0);
    writeFileSync(
      join(folder, 'flood', 'lesson.md'),
      read('flood/lesson.md').replace('id: flood', 'id: "../../x"'),
    );
    await run('flood', '--to', 'gift');
    expect(readdirSync(folder).sort()).toEqual(['flood', 'flood.gift.txt', 'flood.moodle.xml']);
  });

  it('writes two tables into a folder', async () => {
    lesson();
    const { code, out } = await run('flood', '--to', 'csv', '--out', 'tables');
    expect([code, out]).toEqual([0, expect.stringMatching(/Wrote tables\.\n$/)]);
    expect(readdirSync(join(folder, 'tables')).sort()).toEqual(['keys.csv', 'tasks.csv']);
  });

  it.each([
    ['moodle', 'taken', 'a file'],
    ['csv', 'tables', 'a folder'],
  ])('leaves alone what exists, unless it is asked to write over it: %s', async (to, name) => {
    lesson();
    if (to === 'csv') mkdirSync(join(folder, name));
    else writeFileSync(join(folder, name), 'mine');
    const refused = await run('flood', '--to', to, '--out', name);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('exists already');
    expect(to === 'csv' ? readdirSync(join(folder, name)) : read(name)).toEqual(to === 'csv' ? [] : 'mine');
    expect((await run('flood', '--to', to, '--out', name, '--overwrite')).code).toBe(0);
    expect(to === 'csv' ? readdirSync(join(folder, name)).length : read(name).slice(0, 5)).toBe(
      to === 'csv' ? 2 : '<?xml',
    );
  });

  it.each(['flood/lesson.md', 'flood/rain.md', 'flood/m.png', 'other/lesson.md'])(
    'writes over no file of a lesson, even if it is asked to: %s',
    async (path) => {
      lesson(`![m](m.png)\n\n${CHOICE}`);
      mkdirSync(join(folder, 'other'));
      for (const file of ['flood/rain.md', 'flood/m.png', 'other/lesson.md'])
        writeFileSync(join(folder, file), 'mine');
      const before = read(path);
      const { code, err } = await run('flood', '--out', path, '--overwrite');
      expect([code, read(path)]).toEqual([2, before]);
      expect(err).toContain('belongs to a lesson');
    },
  );

  it('says of a student edition without keys that nothing can be graded', async () => {
    lesson('- [ ] a\n- [ ] b');
    const path = join(folder, 'flood', 'lesson.md');
    writeFileSync(path, read('flood/lesson.md').replace('id: flood', 'id: flood\nedition: e-abcdefghij'));
    expect((await run('flood', '--dry-run')).out).toContain('student edition without keys');
  });

  it('writes no file over a folder, no folder over a file, and nothing through a link', async () => {
    lesson();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), 'mine');
    symlinkSync('file', join(folder, 'link'));
    expect((await run('flood', '--out', 'folder', '--overwrite')).err).toContain('is a folder, and a file');
    expect((await run('flood', '--to', 'csv', '--out', 'file', '--overwrite')).err).toContain(
      'is a file, and a folder',
    );
    expect((await run('flood', '--out', 'link', '--overwrite')).err).toContain('is a link');
    expect(read('file')).toBe('mine');
  });

  it('writes a package for Anki, and nothing else', async () => {
    lesson();
    const { code, out, err } = await run('flood', '--to', 'anki');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Wrote flood.apkg: 1 notes.');
    expect(readdirSync(folder).sort()).toEqual(['flood', 'flood.apkg']);
    expect(read('flood.apkg').slice(0, 2)).toBe('PK');
  });

  it.each(exportNames)('with --strict writes nothing of a lesson with errors: %s', async (to) => {
    lesson('- [x] only');
    expect((await run('flood', '--to', to, '--strict')).code).toBe(1);
    expect(readdirSync(folder)).toEqual(['flood']);
  });

  it.each(exportNames)('leaves alone what exists: %s', async (to) => {
    lesson();
    writeFileSync(join(folder, 'taken'), 'mine');
    const { code, err } = await run('flood', '--to', to, '--out', 'taken');
    expect([code, read('taken')]).toEqual([2, 'mine']);
    expect(err).toContain('exists already');
  });

  it('with --strict writes nothing where a score can differ or the lesson has errors', async () => {
    lesson('Which?\n\n<!-- key -->\n\n- yes', 'short');
    const scores = await run('flood', '--out', 'a.xml', '--strict');
    expect([scores.code, existsSync(join(folder, 'a.xml'))]).toEqual([1, false]);
    expect(scores.err).toContain('Nothing was written, since scores can differ');
    expect(scores.out).toContain('Scores can differ');
    lesson('- [x] only', 'choice', 'faulty');
    const errors = await run('faulty', '--out', 'a.xml', '--strict');
    expect([errors.code, existsSync(join(folder, 'a.xml'))]).toEqual([1, false]);
    lesson(CHOICE, 'choice', 'sound');
    expect((await run('sound', '--out', 'a.xml', '--strict')).code).toBe(0);
  });

  it('exports what can be of a lesson with errors, says what cannot, and ends with 1', async () => {
    lesson('- [x] only');
    const { code, out, err } = await run('flood', '--out', 'a.xml');
    expect(code).toBe(1);
    expect(out).toContain('x: It is left out: it has fewer than two parts to choose from.');
    expect(err).toContain('There are errors in “The flood”');
    expect(importMoodle(read('a.xml')).questions.map(({ type }) => type)).toEqual(['description']);
  });

  it('takes the pictures of the folder along, and says which it leaves out', async () => {
    lesson('See ![map](map.png) and ![huge](huge.png) and ![link](link.png).\n\n- [x] yes\n- [ ] no');
    writeFileSync(join(folder, 'flood', 'map.png'), 'png');
    writeFileSync(join(folder, 'flood', 'huge.png'), Buffer.alloc(20_000_000));
    symlinkSync('/etc/hostname', join(folder, 'flood', 'link.png'));
    const { out } = await run('flood', '--out', 'a.xml');
    expect(out).toContain('The picture “huge.png” is left out: it has more than 10 MB.');
    expect(out).toContain('The picture “link.png” is left out: there is no such file.');
    expect(read('a.xml')).toContain(
      `<file name="picture-1.png" path="/" encoding="base64">${btoa('png')}</file>`,
    );
    expect(read('a.xml').length).toBeLessThan(10_000);
  });

  it('tells it as data too', async () => {
    lesson('Put in order.\n\n1. a\n2. - b\n   - c', 'order');
    const { out } = await run('flood', '--to', 'gift', '--format', 'json', '--dry-run');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      format: 'gift',
      lesson: 'flood',
      items: [{ exercise: 'x', type: 'order', as: null, losses: [{ kind: 'content', code: 'left-unheld' }] }],
      count: 1,
    });
    expect(readdirSync(folder)).toEqual(['flood']);
  });

  it.each([
    [[], 'The lesson to export is missing.'],
    [['flood', 'flood'], 'One lesson at a time.'],
    [['flood', '--to', 'moddle'], 'Did you mean “moodle”?'],
    [['nowhere'], '“nowhere” does not exist.'],
    [['.'], 'There are 2 lessons in “.”.'],
    [['flood', '--out', 'no/such/../folder/a.xml'], 'it does not exist'],
  ])('says in a sentence what is wrong with %j', async (args, sentence) => {
    lesson();
    lesson(CHOICE, 'choice', 'rain');
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(readdirSync(folder).sort()).toEqual(['flood', 'rain']);
  });

  it.each(exportNames)('leaves nothing behind below a file: %s', async (to) => {
    lesson();
    writeFileSync(join(folder, 'file'), 'mine');
    const { code, err } = await run('flood', '--to', to, '--out', 'file/a');
    expect([code, err]).toEqual([2, expect.stringContaining('a part of the path is a file')]);
    expect(readdirSync(folder).sort()).toEqual(['file', 'flood']);
  });

  it.each(exportNames)(
    'leaves nothing of itself on a full disk, and what was there as it was: %s',
    async (to) => {
      lesson();
      await run('flood', '--to', to, '--out', 'old');
      const before = treeOf('old');
      await onFullDisk(async () => {
        for (const name of ['new', 'old']) {
          const { code, err } = await run('flood', '--to', to, '--out', name, '--overwrite');
          expect([code, err]).toEqual([
            2,
            expect.stringContaining('It could not be done: the disk is full.'),
          ]);
        }
      });
      expect(readdirSync(folder).sort()).toEqual(['flood', 'old']);
      expect(treeOf('old')).toEqual(before);
    },
  );

  it.each(exportNames)('leaves a picture of 20 MB out, and says so: %s', async (to) => {
    lesson('See ![huge](huge.png).\n\n- [x] yes\n- [ ] no');
    writeFileSync(join(folder, 'flood', 'huge.png'), Buffer.alloc(20_000_000));
    const { code, out } = await run('flood', '--to', to, '--out', 'a');
    expect([code, out]).toEqual([0, expect.stringContaining('“huge.png” is left out')]);
    for (const content of Object.values(treeOf('a'))) expect(content.length).toBeLessThan(1_000_000);
  });
});

/** The files of an export by their names, or the one file. */
function treeOf(name: string): Readonly<Record<string, Buffer>> {
  const path = join(folder, name);
  if (!statSync(path).isDirectory()) return { '': readFileSync(path) };
  return Object.fromEntries(readdirSync(path).map((file) => [file, readFileSync(join(path, file))]));
}
