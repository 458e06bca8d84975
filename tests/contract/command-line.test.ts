import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../toolchain/repository.ts';

const CLI = join(import.meta.dirname, '..', '..', 'packages', 'core', 'src', 'cli');

/** Files of the command line that hold something, tests left out. */
function filesWith(pattern: RegExp): string[] {
  return globSync('**/*.ts', { cwd: CLI })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts') && pattern.test(readFileSync(join(CLI, file), 'utf8')));
}

/** The names of the commands, each out of its file. */
const commandNames = globSync('commands/*.ts', { cwd: CLI })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => /^ {2}name: '(\w+)'/m.exec(readFileSync(join(CLI, file), 'utf8'))?.[1] ?? file)
  .sort();

describe('every command of the command line', () => {
  it('stands in the list that the help is made of', () => {
    const list = readFileSync(join(CLI, 'commands.ts'), 'utf8');
    const imported = [...list.matchAll(/from '\.\/commands\/([\w-]+)\.ts'/g)].map(([, stem]) => stem);
    expect(imported.sort()).toEqual(commandNames);
    expect(/readonly Command\[\] = \[(.*)\]/s.exec(list)?.[1]?.match(/\w+/g)).toHaveLength(
      commandNames.length,
    );
  });

  it('is told of in the documents that list them', () => {
    const page = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+) [^|]*/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(commandNames);
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [, named = ''] = /`npx @marginalia\/core (\w+(?: \| \w+)+)`/.exec(readme) ?? [];
    expect(named.split(' | ').sort()).toEqual(commandNames);
  });
});

describe('the command line', () => {
  it('reads and writes through its own few functions only, which follow no link and open nothing but files', () => {
    const doors = filesWith(/['"](?:node:)?fs(?:\/promises)?['"]|process\.binding|getBuiltinModule/);
    expect(doors.filter((file) => !file.startsWith('files/'))).toEqual([]);
    expect(doors).not.toEqual([]);
  });

  it('opens files in two places, one for reading and one for writing', () => {
    const opening =
      /\b(?:openSync|open\(|readFile|writeFile|appendFile|create(?:Read|Write)Stream|copyFile|cpSync)/;
    const opened = filesWith(opening).filter((file) => file.startsWith('files/'));
    expect(opened.sort()).toEqual(['files/read-file.ts', 'files/write-file.ts']);
  });

  it('writes to its terminal in one place, and only words that have been made fit for it', () => {
    const writing =
      /\bconsole\b|\bprocess\s*\.\s*(?:stdout|stderr)|process\.emitWarning|\bstream\.write\(|node:(?:tty|readline|console)/;
    expect(filesWith(writing)).toEqual(['terminal.ts']);
    expect(filesWith(/\bstdout\b|\bstderr\b/)).toEqual(['main.ts']);
    // Nobody but the writer takes the text out of words, and nobody else makes escapes.
    expect(filesWith(/\btextOf\b/).sort()).toEqual(['memory-terminal.ts', 'terminal.ts', 'words/words.ts']);
    expect(filesWith(/\\x1b|\\u001b|\\033|\bstyleText\b/i).sort()).toEqual(['terminal.ts', 'words/words.ts']);
  });
});
