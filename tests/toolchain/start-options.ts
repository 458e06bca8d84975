import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** The folder that the user asked for; undefined for the first lesson. */
  readonly folder: string | undefined;
  /** Leave the user's own editor alone. */
  readonly browser: boolean;
  /** Open the address in the user's browser. */
  readonly open: boolean;
  readonly port: number;
}

const DEFAULT_PORT = 4195;

export const USAGE = `npm start -- [folder] [--browser] [--no-open] [--port N]

  folder      a lesson, or a folder of lessons (default: the first lesson)
  --browser   do not use the VS Code installed here, but the one that comes with the project
  --no-open   print the address without opening it
  --port N    listen on this port (default: ${DEFAULT_PORT}; another one when it is taken)`;

/**
 * Reads the arguments of `npm start`.
 *
 * @param cwd what a relative folder is relative to
 * @throws with a sentence for the user when they make no sense or the folder does not exist
 */
export function readStartOptions(args: readonly string[], cwd: string): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string', default: String(DEFAULT_PORT) },
    },
  });
  const [named, ...more] = positionals;
  if (more.length > 0) throw new Error(`One folder at a time, please; there are ${positionals.length}.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`"${values.port}" is not a port.`);
  const folder = named === undefined ? undefined : resolve(cwd, named);
  if (folder !== undefined && !existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (folder !== undefined && !statSync(folder).isDirectory())
    throw new Error(`${folder} is a file, not a folder.`);
  return { folder, browser: values.browser, open: !values['no-open'], port };
}
