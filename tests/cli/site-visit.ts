import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@marginalia/vscode-host';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

/** A site that is built once for a test file, and the browser that visits it. */
export interface SiteVisit {
  readonly workspace: Workspace;
  /** Errors of pages and consoles, and requests to anything but files. */
  readonly troubles: string[];
  student(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens the page of a lesson from the disk, as soon as it can be answered. */
  open(context: BrowserContext, folder: string, site?: string): Promise<Page>;
}

/** @param build writes the lessons and builds the folder `site` */
export function visitSite(build: (workspace: Workspace) => Promise<void>): SiteVisit {
  let workspace: Workspace;
  let browser: Browser;
  const troubles: string[] = [];
  beforeAll(async () => {
    workspace = openWorkspace({});
    await build(workspace);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await workspace?.dispose();
  });
  return {
    get workspace() {
      return workspace;
    },
    troubles,
    student: (options = {}) => browser.newContext(options),
    async open(context, folder, site = 'site') {
      const page = await context.newPage();
      hearTroubles(page, troubles);
      await page.goto(pathToFileURL(workspace.path(`${site}/${folder}/index.html`)).href);
      await page.locator('article[data-answerable]').waitFor();
      return page;
    },
  };
}

/** Collects the errors of a page and its console, and its requests to anything but its own files. */
export function hearTroubles(page: Page, troubles: string[], own = /^file:/): void {
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => {
    const address = request.url();
    if (!own.test(address) && !address.startsWith('blob:')) troubles.push(address);
  });
}

/** The card of a question or exercise in the passage. */
export const card = (page: Page, id: string): Locator => page.locator(`details.task[data-item="${id}"]`);

/** What axe finds on a page, a line for each rule. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { preload: false }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
