import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const ORIGIN = 'http://lms.test/';

interface Api {
  loadFromJSON(json: object, at: string): void;
  renderCMIToJSONString(): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(none: ''): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
}
declare global {
  interface Window {
    API?: Api;
    /** Why the platform refuses what it is told; `undefined` if it does not. */
    refused?: string | undefined;
  }
  const Scorm12API: new (settings: object) => Api;
}

/** The part of SCORM's data that a learning platform keeps of a student. */
export interface Kept {
  readonly suspend_data: string;
  readonly core: {
    readonly student_id: string;
    readonly lesson_status: string;
    readonly lesson_mode?: string;
    readonly session_time?: string;
    readonly exit?: string;
    readonly score: { readonly raw: string; readonly min: string; readonly max: string };
  };
}

/** How a platform differs from what it should be. */
export interface LmsOptions {
  /** What it knows of the student; default: the name only. */
  readonly kept?: object;
  /** `lesson_mode` is unknown to it. */
  readonly lacksMode?: true;
  /** There is none. */
  readonly isAlone?: true;
}

/** A learning platform that plays a package, with a runtime that others have written. */
export interface Lms {
  readonly page: Page;
  /** The page of the package. */
  readonly frame: Frame;
  kept(): Promise<Kept>;
  /** Lets the platform refuse, or take, what it is told. */
  refuse(why: string | undefined): Promise<void>;
}

/** Where the build has put the scripts and styles of a page. */
export const PAGE_FILES = join(import.meta.dirname, '../../../packages/core/dist/site-page');

/** Opens a package in a browser. @param files of the package, by path */
export async function openLms(
  context: BrowserContext,
  files: Readonly<Record<string, Uint8Array>>,
  troubles: string[],
  { kept = { core: { student_id: 'ann' } }, lacksMode, isAlone }: LmsOptions = {},
): Promise<Lms> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => troubles.push(message));
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const body = files[path];
    if (route.request().url() === ORIGIN)
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><meta name="viewport" content="width=device-width"><title>LMS</title>',
      });
    if (body) return route.fulfill({ body: Buffer.from(body), contentType: typeOf(path) });
    troubles.push(route.request().url());
    return route.abort();
  });
  await page.goto(ORIGIN);
  if (!isAlone) {
    await page.addScriptTag({ content: readFileSync(require.resolve('scorm-again/scorm12/min'), 'utf8') });
    await page.evaluate(
      ([known, isModeless]) => {
        const api = new Scorm12API({ autocommit: false, logLevel: 5 });
        api.loadFromJSON(known, '');
        window.API = api;
        const commit = api.LMSCommit.bind(api);
        api.LMSCommit = () => (window.refused === undefined ? commit('') : 'false');
        const tell = api.LMSGetErrorString.bind(api);
        api.LMSGetErrorString = (code) => window.refused ?? tell(code);
        const get = api.LMSGetValue.bind(api);
        if (isModeless) api.LMSGetValue = (name) => (name === 'cmi.core.lesson_mode' ? '' : get(name));
      },
      [kept, lacksMode] as const,
    );
  }
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/lesson/index.html';
    frame.style.cssText = 'width: 100%; height: 650px; border: 0';
    document.body.style.margin = '0';
    document.body.append(frame);
  });
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The package shows no page.');
  await frame.locator('article[data-answerable]').waitFor();
  return {
    page,
    frame,
    kept: async () => JSON.parse(await page.evaluate(() => window.API?.renderCMIToJSONString() ?? '{}')).cmi,
    refuse: (why) =>
      page.evaluate((said) => {
        window.refused = said;
      }, why),
  };
}

const typeOf = (path: string): string =>
  path.endsWith('.html') ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/javascript';
