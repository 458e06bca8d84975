import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTENSION, ROOT } from '../toolchain/repository.ts';
import { readStartOptions } from '../toolchain/start-options.ts';

describe('npm start', () => {
  it('opens the first lesson where nothing is asked for', () => {
    expect(readStartOptions([], ROOT)).toMatchObject({ folder: undefined, browser: false, open: true });
  });

  it('opens a folder as seen from where the user stands', () => {
    const { folder } = readStartOptions(['vscode-extension'], join(ROOT, 'packages'));
    expect(folder).toBe(EXTENSION);
  });

  it('takes its flags in any order', () => {
    const options = readStartOptions(['--no-open', '--port', '8200', 'docs', '--browser'], ROOT);
    expect(options).toEqual({ folder: join(ROOT, 'docs'), browser: true, open: false, port: 8200 });
  });

  it.each([
    [['no-such-folder'], /^There is no folder .*no-such-folder\.$/],
    [['package.json'], /package\.json is a file, not a folder\.$/],
    [['docs', 'packages'], /^One folder at a time/],
    [['--port', 'high'], /^"high" is not a port\.$/],
    [['--port', '70000'], /^"70000" is not a port\.$/],
    [['--colour'], /--colour/],
  ])('says plainly what is wrong with %j', (args, words) => {
    expect(() => readStartOptions(args, ROOT)).toThrow(words);
  });
});
