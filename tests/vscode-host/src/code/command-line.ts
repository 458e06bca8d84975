import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the launcher understands of the desktop's command line. */
export interface CommandLine {
  readonly folder?: string;
  readonly workspace?: string;
  readonly openFile?: string;
  readonly developmentPaths: readonly string[];
  readonly testsPath?: string;
  /** The extension under development runs in the web extension host (`--extensionDevelopmentKind=web`). */
  readonly web: boolean;
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  readonly disableExtensions: boolean;
  readonly logLevel?: string;
  readonly verbose: boolean;
}

/** Flags whose value may be the next word; every other flag stands alone or carries its value after `=`. */
const WITH_VALUE = new Set([
  'extensionDevelopmentPath',
  'extensionDevelopmentKind',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'folder-uri',
  'file-uri',
  'log',
]);

/**
 * Reads the arguments of `code`. Flags that mean nothing here are ignored, as the desktop ignores those it does not
 * know; a path that does not exist is reported on stderr and left out.
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { flags, words } = split(argv);
  const paths = [...words, ...values(flags, 'folder-uri'), ...values(flags, 'file-uri')]
    .map(toPath)
    .filter(exists);
  const folder = paths.find((path) => statSync(path).isDirectory());
  const workspace = paths.find((path) => path.endsWith('.code-workspace'));
  const openFile = paths.find((path) => path !== folder && path !== workspace);
  const one = (name: string) => values(flags, name).at(-1);
  const testsPath = one('extensionTestsPath');
  const userDataDir = one('user-data-dir');
  const extensionsDir = one('extensions-dir');
  const logLevel = one('log');
  return {
    ...(folder && { folder }),
    ...(workspace && { workspace }),
    ...(openFile && { openFile }),
    ...(testsPath && { testsPath: toPath(testsPath) }),
    ...(userDataDir && { userDataDir: resolve(userDataDir) }),
    ...(extensionsDir && { extensionsDir: resolve(extensionsDir) }),
    ...(logLevel && { logLevel }),
    developmentPaths: values(flags, 'extensionDevelopmentPath').map(toPath),
    web: one('extensionDevelopmentKind') === 'web',
    disableExtensions: flags.has('disable-extensions'),
    verbose: flags.has('verbose'),
  };
}

type Flags = Map<string, string[]>;

function split(argv: readonly string[]): { flags: Flags; words: string[] } {
  const flags: Flags = new Map();
  const words: string[] = [];
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) words.push(word);
    else
      flags.set(name, [...values(flags, name), value ?? (WITH_VALUE.has(name) ? (rest.shift() ?? '') : '')]);
  }
  return { flags, words };
}

const values = (flags: Flags, name: string): string[] => flags.get(name) ?? [];

const toPath = (text: string): string => (text.startsWith('file:') ? fileURLToPath(text) : resolve(text));

function exists(path: string): boolean {
  if (existsSync(path)) return true;
  console.error(`No such file or folder: ${path}`);
  return false;
}
