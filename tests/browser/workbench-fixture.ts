import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import {
  installExtension,
  quietSettings,
  type Settings,
  seedSettings,
  startServer,
} from '@marginalia/vscode-host';
import type { Browser, Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { FIRST_LESSON, PACKAGED_EXTENSION, RESULTS } from '../toolchain/repository.ts';
import { hearErrors } from './heard-errors.ts';
import { sharedBrowser } from './shared-browser.ts';
import { freshProfile } from './shared-profile.ts';
import { Workbench } from './workbench.ts';

/** The files of a lesson by their paths in a folder of that name. */
export interface LessonFiles {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface WorkbenchOptions {
  /** The lesson, or the folder of lessons, to work on a copy of, or its files. Default: the first lesson. */
  readonly lesson?: string | LessonFiles;
  /** Settings on top of the quiet ones. */
  readonly settings?: Settings;
  /** A file of the folder to show from the start. */
  readonly openFile?: string;
  /** Packages of other extensions to install beside ours. */
  readonly extensions?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The browser to open it in; closed with it. Default: the one that the tests share. */
  readonly browser?: Browser;
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly workbench: Workbench;
  /** The copy of the lesson that the workbench has open. */
  readonly folder: string;
  /** Keeps a picture of the page in tests/results when the test that calls this fails. */
  pictureOnFailure(): void;
  /** Declares an error that a test provokes: every other error of ours, in a page or a log, fails when the workbench goes. */
  expectLoggedError(pattern: RegExp): void;
  /** Closes everything. Rejects where something of ours went wrong that no test has declared, or a declared error did not come. */
  dispose(): Promise<void>;
}

/**
 * Opens a copy of a lesson in a workbench of its own, with a fresh profile and the packaged extension installed as a
 * user would have it. It takes some seconds: open one for all tests of a file.
 *
 * @throws when the workbench does not come up
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const scratch = mkdtempSync(join(tmpdir(), 'marginalia-workbench-'));
  const cleanUps = [
    async () => rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  ];
  const dispose = async () => {
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  };
  try {
    const lesson = options.lesson ?? FIRST_LESSON;
    const folder = join(scratch, typeof lesson === 'string' ? basename(lesson) : lesson.name);
    layOut(lesson, folder);
    const profile = join(scratch, 'profile');
    // Outside the tests there is no installed profile to copy either.
    if (options.browser) installExtension(PACKAGED_EXTENSION, profile);
    else freshProfile(profile);
    seedSettings(join(profile, 'data'), { ...quietSettings, ...options.settings });
    for (const vsix of options.extensions ?? []) installExtension(vsix, profile);

    // No smoke test driver: it would hide notifications and modal editors.
    const server = await startServer({ serverDataDir: profile });
    cleanUps.unshift(() => server.stop());
    const browser = options.browser ?? (await sharedBrowser());
    cleanUps.unshift(() => browser.close());
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1400, height: 900 },
      locale: 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const errors = hearErrors(page);
    page.setDefaultTimeout(60_000);
    const openFile = options.openFile && server.remote(join(folder, options.openFile));
    const payload = [
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ] as const;
    await page.goto(
      server.url({ folder, payload: openFile ? [...payload, ['openFile', openFile]] : payload }),
    );
    const workbench = new Workbench(page);
    await workbench
      .ready()
      .catch((error) => takePicture(page, 'workbench').then(() => Promise.reject(error)));
    const pictureOnFailure = () => onTestFailed(({ task }) => takePicture(page, task.name));
    return {
      page,
      workbench,
      folder,
      pictureOnFailure,
      expectLoggedError: errors.expect,
      async dispose() {
        try {
          errors.check(profile);
        } finally {
          await dispose();
        }
      },
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function layOut(lesson: string | LessonFiles, folder: string): void {
  if (typeof lesson === 'string') {
    cpSync(lesson, folder, { recursive: true });
    return;
  }
  for (const [path, text] of Object.entries(lesson.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${name.replaceAll(/[^\w]+/g, '-')}.png`);
  // The picture only explains a failure; the failure stands without it.
  await page.screenshot({ path: file }).catch(() => undefined);
  console.error(`Picture: ${file}`);
}
