import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CLI = join(import.meta.dirname, '..', '..', 'packages', 'core', 'src', 'cli');

/** Files of the command line that hold something, tests left out. */
function filesWith(pattern: RegExp): string[] {
  return globSync('**/*.ts', { cwd: CLI })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts') && pattern.test(readFileSync(join(CLI, file), 'utf8')));
}

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
