import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { parseCommandLine } from './command-line.ts';

const folder = import.meta.dirname;
const file = import.meta.filename;

describe('the command line of code', () => {
  it('names a folder, files and the tests', () => {
    const line = parseCommandLine([
      folder,
      '--disable-extensions',
      '--no-sandbox',
      '--extensionDevelopmentPath=/ext',
      '--extensionTestsPath',
      '/ext/tests.js',
      '--extensionDevelopmentKind=web',
      '--user-data-dir=/data',
      `--file-uri=${pathToFileURL(file)}`,
    ]);
    expect(line).toMatchObject({
      folder,
      openFile: file,
      developmentPaths: ['/ext'],
      testsPath: '/ext/tests.js',
      web: true,
      userDataDir: '/data',
      disableExtensions: true,
      verbose: false,
    });
  });

  it('leaves out paths that do not exist, and says so', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(parseCommandLine(['/no/such/folder']).folder).toBeUndefined();
    expect(said).toHaveBeenCalledWith('No such file or folder: /no/such/folder');
    said.mockRestore();
  });
});
