import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './free-port.ts';
import { serverEnvironment } from './server-environment.ts';
import { serverFolder } from './server-folder.ts';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 2_000;
/** Windows has no process groups. */
const GROUPS = process.platform !== 'win32';
const READY = /Extension host agent listening on/;

export interface ServerOptions {
  /** Where the server keeps its profile, its extensions and its log. */
  readonly serverDataDir: string;
  /** A profile elsewhere, in the desktop's layout. */
  readonly userDataDir?: string | undefined;
  readonly extensionsDir?: string | undefined;
  /** Preferred port; another is taken when it is in use. Default: any. */
  readonly port?: number | undefined;
  /** A file with the secret that the address has to carry. Default: none is asked for. */
  readonly tokenFile?: string | undefined;
  /** Lets a page run extension tests; hides toasts and modal editors. */
  readonly smokeTestDriver?: boolean | undefined;
  readonly logLevel?: string | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
}

export interface Page {
  readonly folder?: string | undefined;
  readonly workspace?: string | undefined;
  /** Further wishes to the workbench, such as `['openFile', server.remote(path)]`. */
  readonly payload?: readonly (readonly [string, string])[] | undefined;
}

export interface HostServer {
  readonly process: ChildProcess;
  readonly port: number;
  readonly logFile: string;
  /** The version of VS Code. */
  readonly version: string;
  /** The address at which a browser finds the workbench. */
  url(page?: Page): string;
  /** The workbench's name for a file on this machine. */
  remote(path: string): string;
  stop(): Promise<void>;
}

/**
 * Starts VS Code's server on 127.0.0.1. Whatever ends this process takes the server along.
 *
 * @returns the server, once it listens
 * @throws with its output when it ends early or does not listen within a minute
 */
export async function startServer(options: ServerOptions): Promise<HostServer> {
  const folder = serverFolder();
  const port = await freePort(options.port);
  mkdirSync(options.serverDataDir, { recursive: true });
  const logFile = join(options.serverDataDir, 'server.log');
  const child = spawn(
    process.execPath,
    [join(folder, 'out', 'server-main.js'), ...serverArguments(options, port)],
    {
      cwd: folder,
      env: serverEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  await untilReady(child, logFile);

  const authority = `127.0.0.1:${port}`;
  const token = options.tokenFile && readFileSync(options.tokenFile, 'utf8').trim();
  return {
    process: child,
    port,
    logFile,
    version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
    remote: (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`,
    url: ({ folder, workspace, payload } = {}) => {
      const url = new URL(`http://${authority}/`);
      if (token) url.searchParams.set('tkn', token);
      if (folder) url.searchParams.set('folder', folder);
      if (workspace) url.searchParams.set('workspace', workspace);
      if (payload?.length) url.searchParams.set('payload', JSON.stringify(payload));
      return url.href;
    },
    stop: () => stop(child),
  };
}

function serverArguments(options: ServerOptions, port: number): string[] {
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', options.serverDataDir];
  if (options.tokenFile) flags.push('--connection-token-file', options.tokenFile);
  else flags.push('--without-connection-token');
  if (options.userDataDir) flags.push('--user-data-dir', options.userDataDir);
  if (options.extensionsDir) flags.push('--extensions-dir', options.extensionsDir);
  if (options.smokeTestDriver) flags.push('--enable-smoke-test-driver');
  return [
    ...flags,
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    '--disable-update-check',
    '--disable-getting-started-override',
    '--telemetry-level',
    'off',
    '--log',
    options.logLevel ?? 'info',
  ];
}

function untilReady(child: ChildProcess, logFile: string): Promise<void> {
  const log = createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => fail(`did not start within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const fail = (what: string) => {
      clearTimeout(timer);
      killGroup(child);
      reject(new Error(`VS Code's server ${what}:\n${output}`));
    };
    const read = (chunk: Buffer) => {
      log.write(chunk);
      output = (output + chunk).slice(-20_000);
      if (!READY.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => fail(`ended at once (${signal ?? code})`));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && !child.signalCode) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => killGroup(child), STOP_LIMIT_MS);
    await gone;
    clearTimeout(timer);
  }
  // An extension host that waits for its window to come back outlives the server by hours.
  killGroup(child);
}

function killGroup(child: ChildProcess): void {
  if (!child.pid) return;
  try {
    if (GROUPS) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // Nobody is left.
  }
}
