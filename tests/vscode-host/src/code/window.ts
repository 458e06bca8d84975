import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser.ts';
import { quietSettings, seedSettings } from '../settings.ts';
import { type HostServer, startServer } from '../start-server.ts';
import { isWebviewFrameError } from '../webview-frame-error.ts';
import type { CommandLine } from './command-line.ts';
import { openTestChannel } from './test-channel.ts';

const RUN_TESTS = join(dirname(fileURLToPath(import.meta.url)), 'run-tests.cjs');
const TESTS_START_LIMIT_MS = 120_000;
const TESTS_END_LIMIT_MS = 1_500_000;
/** Where VS Code's page holds those of extensions. */
const PAGE = /\/webview\/browser\/pre\//;
const HOST_DIED = /Extension Host Process exited with code: (\d+), signal: (\w+)/;

/**
 * Opens one window of the workbench and lets it run until the extension tests are done or something breaks.
 *
 * @param scratch a folder for everything that is only needed meanwhile
 * @param aborted rejects when the window is to be closed early
 * @returns the exit code: 0 only when the tests themselves say that they passed
 * @throws when the server, the browser or the extension host ends by itself
 */
export async function runWindow(
  line: CommandLine,
  scratch: string,
  aborted: Promise<never>,
): Promise<number> {
  const userDataDir = line.userDataDir ?? join(scratch, 'data');
  seedSettings(userDataDir, { ...quietSettings, ...(line.web && { 'remote.extensionKind': webKind(line) }) });
  const channel = openTestChannel(scratch);
  let server: HostServer | undefined;
  let browser: Browser | undefined;
  try {
    server = await startServer({
      serverDataDir: join(scratch, 'server'),
      userDataDir,
      extensionsDir: line.extensionsDir ?? join(scratch, 'extensions'),
      smokeTestDriver: true,
      logLevel: line.logLevel,
      env: { MARGINALIA_TEST_CHANNEL: channel.path, MARGINALIA_TESTS: line.testsPath },
    });
    browser = await launchBrowser();
    const code = await Promise.race([
      aborted,
      brokenServer(server),
      overdue(line, () => channel.started),
      showWorkbench(line, server, browser),
    ]);
    await channel.drained();
    // In a worker no socket can be opened: there, VS Code's word has to do, and the suite writes a result file.
    if (!line.testsPath || line.web || channel.verdict) return code;
    if (channel.verdict === undefined)
      throw new Error('The extension host went away before the tests had finished.');
    return code || 1;
  } finally {
    await browser?.close().catch(() => undefined);
    await server?.stop();
    channel.close();
  }
}

async function showWorkbench(line: CommandLine, server: HostServer, browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  keepErrors(page);
  const broken = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
    browser.once('disconnected', () => reject(new Error('The browser ended by itself.')));
  });
  // A window that is being closed breaks these promises too; nobody waits for them then.
  broken.catch(() => undefined);
  const exit = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationExit', exit.resolve);
  await page.exposeFunction('codeAutomationLog', (type: string, words: unknown[]) => {
    const text = words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ');
    if (line.verbose) console.error(`[workbench] ${type} ${text}`);
  });
  const testsPath = line.testsPath && (line.web ? line.testsPath : RUN_TESTS);
  await page.goto(
    server.url({
      folder: line.folder,
      workspace: line.workspace,
      payload: [
        ...line.developmentPaths.map((path) => ['extensionDevelopmentPath', server.remote(path)] as const),
        ...(testsPath ? [['extensionTestsPath', server.remote(testsPath)] as const] : []),
        ...(line.disableExtensions ? [['disableExtensions', 'true'] as const] : []),
        ...(line.openFile ? [['openFile', server.remote(line.openFile)] as const] : []),
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ],
    }),
  );
  return Promise.race([exit.promise, broken]);
}

/** Writes what goes wrong in pages of extensions, a line each, to the file that MARGINALIA_PAGE_ERRORS names. */
function keepErrors(page: Page): void {
  const file = process.env['MARGINALIA_PAGE_ERRORS'];
  if (file === undefined) return;
  const keep = (text: string, place: string): void => {
    if (PAGE.test(place)) appendFileSync(file, `${JSON.stringify(text)}\n`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') keep(message.text(), message.location().url);
  });
  page.on('pageerror', ({ stack, message }) => {
    if (!isWebviewFrameError(stack ?? '')) keep(stack ?? message, stack ?? '');
  });
}

function brokenServer(server: HostServer): Promise<never> {
  return new Promise((_, reject) => {
    server.process.once('exit', (code) => reject(new Error(`VS Code's server ended by itself (${code}).`)));
    server.process.stdout?.on('data', (chunk) => {
      const [, code, signal] = HOST_DIED.exec(String(chunk)) ?? [];
      if (code === undefined || code === '0') return;
      // The page may still be about to report what happened in its own words.
      setTimeout(() => reject(new Error(`The extension host ended: code ${code}, signal ${signal}.`)), 3_000);
    });
  });
}

/** Tests that do not start, or do not end, are broken too. Whether they started can be seen only in Node. */
function overdue(line: CommandLine, started: () => boolean): Promise<never> {
  return new Promise((_, reject) => {
    if (!line.testsPath) return;
    const check = () => {
      if (!line.web && !started())
        reject(new Error(`No test started within ${TESTS_START_LIMIT_MS / 1000} s.`));
    };
    setTimeout(check, TESTS_START_LIMIT_MS).unref();
    const tooLong = () => reject(new Error(`The tests did not end within ${TESTS_END_LIMIT_MS / 1000} s.`));
    setTimeout(tooLong, TESTS_END_LIMIT_MS).unref();
  });
}

/** The web workbench ignores `extensionDevelopmentKind`; this setting has the same effect. */
function webKind(line: CommandLine): Record<string, readonly string[]> {
  const manifests = line.developmentPaths
    .map((path) => join(path, 'package.json'))
    .filter((file) => existsSync(file));
  const ids = manifests.map((file) => {
    const { publisher, name } = JSON.parse(readFileSync(file, 'utf8'));
    return `${publisher}.${name}`;
  });
  return Object.fromEntries(ids.map((id) => [id, ['web']]));
}
