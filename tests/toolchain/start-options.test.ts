import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartOptions } from './start-options.ts';

const here = import.meta.dirname;
const read = (...args: string[]) => readStartOptions(args, here);

describe('the arguments of npm start', () => {
  it('may be none', () => {
    expect(read()).toEqual({ folder: undefined, browser: false, open: true, port: 4195 });
  });

  it('are a folder, seen from where the user stands, and flags', () => {
    expect(read('../contract', '--browser', '--no-open', '--port', '8080')).toEqual({
      folder: join(here, '..', 'contract'),
      browser: true,
      open: false,
      port: 8080,
    });
  });

  it.each([
    [['no-such-folder'], /There is no folder .*no-such-folder/],
    [['start-options.ts'], /is a file, not a folder/],
    [['.', '..'], /One folder at a time/],
    [['--port', 'x'], /"x" is not a port/],
    [['--port', '70000'], /not a port/],
    [['--colour'], /--colour/],
  ])('are refused in plain words: %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
