import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeys } from '../../edition/sealed-keys.ts';
import { createMemoryTerminal } from '../memory-terminal.ts';
import { runCli } from '../run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-edition-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = createMemoryTerminal(folder);
  const code = await runCli(args, terminal);
  return { code, ...terminal.written };
}
const edition = (...args: string[]) => run('edition', ...args);

const CHOICE = 'Look at ![the map](<media/the answer.png>).\n\n- [x] yes\n  > Right.\n- [ ] no\n  > Wrong.';
function lesson(body = CHOICE, name = 'flood', title = 'The flood'): void {
  mkdirSync(join(folder, name, 'media'), { recursive: true });
  writeFileSync(join(folder, name, 'media', 'the answer.png'), Buffer.from([1, 2, 3]));
  writeFileSync(join(folder, name, 'media', 'unused.png'), Buffer.from([4]));
  writeFileSync(
    join(folder, name, 'lesson.md'),
    `---\ntitle: ${JSON.stringify(title)}\nid: flood\n---\n\n## Rain\n<!-- section id=rain -->\n\nIt rained.\n\n### Did it?\n<!-- exercise id=x type=choice -->\n\n${body}\n`,
  );
}
const read = (...names: string[]): string => readFileSync(join(folder, ...names), 'utf8');

describe('marginalia edition', () => {
  it('writes a lesson without keys, which checks clean', async () => {
    lesson();
    const { code, out, err } = await edition('flood', '--out', 'students');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Wrote the edition e-[0-9a-f]{10} of “The flood” to students\.\n$/);
    expect(readdirSync(join(folder, 'students')).sort()).toEqual(['lesson.md', 'media']);
    expect(readdirSync(join(folder, 'students', 'media'))).toEqual(['picture-1.png']);
    expect(read('students', 'lesson.md')).not.toMatch(/\[x\]|Right|answer/);
    expect(await run('check', 'students')).toMatchObject({ code: 0, err: '' });
  });

  it('seals the keys for whoever has the code', async () => {
    lesson();
    const { code, out } = await edition('flood', '--out', 'students', '--keys', 'sealed');
    expect(code).toBe(0);
    const release = /^Release code: ([A-Z2-7-]+)$/m.exec(out)?.[1] ?? '';
    expect(release.replaceAll('-', '')).toHaveLength(26);
    const opened = await openKeys(read('students', 'keys.sealed'), release);
    const [file] = opened.kind === 'open' ? opened.files : [];
    expect(file && 'text' in file && file.text).toContain('- [x] yes\n  > Right.');
    expect(read('students', 'lesson.md')).not.toContain('[x]');
    expect(await run('check', 'students')).toMatchObject({ code: 0 });
  });

  it('leaves the keys in for practice', async () => {
    lesson();
    expect((await edition('flood', '--out', 'p', '--keys', 'practice')).code).toBe(0);
    expect(read('p', 'lesson.md')).toContain('- [x] yes\n  > Right.');
    expect(await run('check', 'p')).toMatchObject({ code: 0 });
  });

  it('tells a program what it wrote', async () => {
    lesson();
    const { out } = await edition('flood', '--out', 's', '--keys', 'sealed', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      lesson: 'flood',
      keys: 'sealed',
      edition: expect.stringMatching(/^e-/),
      code: expect.stringMatching(/^[A-Z2-7]{26}$/),
      files: ['keys.sealed', 'lesson.md', 'media/picture-1.png'],
    });
  });

  it('writes over nothing, and through no link', async () => {
    lesson();
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken', 'mine.txt'), 'mine');
    const taken = await edition('flood', '--out', 'taken');
    expect(taken).toMatchObject({ code: 2, out: '' });
    expect(taken.err).toContain('exists already');
    expect(readdirSync(join(folder, 'taken'))).toEqual(['mine.txt']);
    symlinkSync(join(folder, 'taken'), join(folder, 'link'));
    expect((await edition('flood', '--out', 'link/x')).code).toBe(2);
    expect((await edition('flood', '--out', 'flood')).code).toBe(2);
  });

  it('says that a folder cannot be written, and leaves nothing there', async () => {
    lesson();
    writeFileSync(join(folder, 'locked'), 'a file');
    const { code, err } = await edition('flood', '--out', 'locked/x');
    expect(code).toBe(2);
    expect(err).toContain('locked');
    expect(readdirSync(folder).sort()).toEqual(['flood', 'locked']);
    expect(read('locked')).toBe('a file');
  });

  it.each([
    ['no lesson', [], 'is missing'],
    ['two lessons', ['flood', 'flood', '--out', 'x'], 'One lesson at a time'],
    ['no folder', ['flood'], 'with --out'],
    [
      'a kind that there is not',
      ['flood', '--out', 'x', '--keys', 'seal'],
      'Use one of: none, sealed, practice',
    ],
    ['a lesson that does not exist', ['fold', '--out', 'x'], 'fold'],
    ['a name that is too long', ['flood', '--out', 'x'.repeat(300)], 'the name is too long'],
  ])('refuses %s, and writes nothing', async (_what, args, told) => {
    lesson();
    const { code, err } = await edition(...args);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(readdirSync(folder)).toEqual(['flood']);
  });

  it('writes what it can of a lesson with errors, unless it is strict', async () => {
    lesson('- [ ] yes\n- [ ] no');
    const strict = await edition('flood', '--out', 's', '--strict');
    expect(strict).toMatchObject({ code: 1, out: '' });
    expect(strict.err).toMatch(/There are errors.*\n.*Nothing was written/);
    expect(existsSync(join(folder, 's'))).toBe(false);
    expect((await edition('flood', '--out', 's')).code).toBe(1);
    expect(read('s', 'lesson.md')).toContain('- [ ] yes');
  });

  it('shows nothing behind what may be a key mark', async () => {
    lesson('Why?\n\n<!– key –>\n\nSecret.');
    expect((await edition('flood', '--out', 's')).code).toBe(1);
    expect(read('s', 'lesson.md')).not.toContain('Secret');
  });

  it('says which file it cannot take along', async () => {
    lesson('See ![a map](media/gone.png).\n\n- [x] yes\n- [ ] no');
    const { code } = await edition('flood', '--out', 's');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 's', 'lesson.md'))).toBe(true);
  });

  it.each([
    ['300 letters', 'x'.repeat(300)],
    ['emoji', '🙂🙂'],
    ['right to left', 'מבול'],
    ['control characters', 'a\u0007b\u001b[31mc'],
    ['markup', '*a* [b](c) <d> `e` # |'],
  ])('takes a title of %s', async (_what, title) => {
    lesson(CHOICE, 'flood', title);
    const { code, out } = await edition('flood', '--out', 's');
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(await run('check', 's')).toMatchObject({ code: 0 });
  });
});
