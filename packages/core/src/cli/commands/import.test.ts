import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epubFile } from '../../testing/office-files.ts';
import { createMemoryTerminal } from '../memory-terminal.ts';
import { runCli } from '../run-cli.ts';

const text = 'The valley was dry.1 Nobody slept.2 In 1950 it rained again.3\n';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marginalia-import-'));
  writeFileSync(join(folder, 'the-valley.txt'), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = createMemoryTerminal(folder);
  const code = await runCli(['import', ...args], terminal);
  return { code, ...terminal.written };
}

describe('marginalia import', () => {
  it('makes a lesson that the check finds fit, in a folder named after its title', async () => {
    const { code, out } = await run('the-valley.txt');
    expect(code).toBe(0);
    expect(out).toBe('Made “The valley” in the-valley. 3 markers, 3 places to look at.\n');
    expect(readdirSync(folder).sort()).toEqual(['the-valley', 'the-valley.txt']);
    expect(readFileSync(join(folder, 'the-valley/lesson.md'), 'utf8')).toContain(
      'dry.[^1] Nobody slept.[^2] In 1950 it rained again.[^3]',
    );
    const terminal = createMemoryTerminal(folder);
    expect(await runCli(['check'], terminal)).toBe(0);
  });

  it('tells each place with its line in the new lesson', async () => {
    writeFileSync(join(folder, 'x.txt'), 'One.1 Two.2\nFour.4 Five.5\n');
    const { code, err } = await run('x.txt', '--out', 'deep/x');
    expect(code).toBe(0);
    expect(err).toMatch(
      /^deep\/x\/lesson\.md:\d+:\d+: warning: The markers skip from 2 to 4\. \[import-skip\]\n {2}= Look at/,
    );
  });

  it('shows its decisions and writes nothing with --dry-run', async () => {
    const { code, out } = await run('the-valley.txt', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('3 markers\n');
    expect(out).toContain('[marker:1:1] the-valley.txt:1: “dry.1 Nobody”: marker 1\n');
    expect(out).toContain('Nothing was written. Without --dry-run, the lesson would go to the-valley.\n');
    expect(readdirSync(folder)).toEqual(['the-valley.txt']);
  });

  it('decides otherwise what it is asked to', async () => {
    const { out } = await run('the-valley.txt', '--otherwise', 'marker:1:2');
    expect(out).toContain('2 markers, 2 places to look at.');
    expect(readFileSync(join(folder, 'the-valley/lesson.md'), 'utf8')).toContain(
      'dry.[^1] Nobody slept.2 In 1950 it rained again.[^3]',
    );
    const { out: told } = await run('the-valley.txt', '--dry-run', '--otherwise', 'marker:1:2');
    expect(told).toContain('[otherwise, marker:1:2] the-valley.txt:1: “slept.2 In”: marker 2\n');
  });

  it('overwrites no lesson that was edited, and names a folder beside it', async () => {
    await run('the-valley.txt');
    writeFileSync(join(folder, 'the-valley/lesson.md'), 'edited');
    const { code, err } = await run('the-valley.txt');
    expect([code, err]).toEqual([2, expect.stringContaining('Use “the-valley-2” instead')]);
    expect(readFileSync(join(folder, 'the-valley/lesson.md'), 'utf8')).toBe('edited');
  });

  it('overwrites nothing', async () => {
    writeFileSync(join(folder, 'mine'), 'mine');
    const { code, err } = await run('the-valley.txt', '-o', 'mine');
    expect([code, err]).toEqual([2, expect.stringContaining('already exists')]);
    expect(readdirSync(folder).sort()).toEqual(['mine', 'the-valley.txt']);
  });

  it('says in a sentence what cannot be imported, and leaves nothing', async () => {
    writeFileSync(join(folder, 'x.docx'), 'PK');
    expect(await run('x.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The file is damaged'),
    });
    expect(await run('none.txt')).toMatchObject({
      code: 2,
      err: expect.stringContaining('it does not exist'),
    });
    expect(await run()).toMatchObject({
      code: 2,
      err: expect.stringContaining('Name a file to import.'),
    });
    writeFileSync(
      join(folder, 'book.epub'),
      epubFile(
        { 'a.xhtml': '<h1>A</h1><p>a</p>', 'b.xhtml': '<p>b</p>' },
        { 'a.xhtml': 'One', 'b.xhtml': 'Two' },
      ),
    );
    expect(await run('book.epub')).toMatchObject({
      code: 2,
      err: expect.stringContaining('They are 1 One; 2 Two.'),
    });
    expect((await run('book.epub', '--chapter', 'two')).code).toBe(0);
    expect(existsSync(join(folder, 'two/lesson.md'))).toBe(true);
  });
});
