import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@marginalia/vscode-host';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLOURS } from '../browser/accessibility-violations.ts';
import { FIRST_LESSON, ROOT } from '../toolchain/repository.ts';
import { hostileLesson } from './hostile-lesson.ts';
import { hearTroubles } from './site-visit.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
let browser: Browser;
beforeAll(async () => {
  workspace = openWorkspace({ 'hostile/lesson.md': hostileLesson() });
  mkdirSync(workspace.path('hostile/media'));
  writeFileSync(
    workspace.path('hostile/media/evil.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" onload="top.ran=1"/>',
  );
  writeFileSync(workspace.path('hostile/media/evil.html'), '<script>top.ran=1</script>');
  symlinkSync('/etc/passwd', workspace.path('hostile/media/passwd.png'));
  const built = await workspace.run('build', join(ROOT, 'packages/content'), 'hostile', '--out', 'site');
  expect(built).toMatchObject({ code: 0, out: 'Wrote 3 lessons to site.\n' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await workspace.dispose();
});

/** Opens a page of the site from the disk, and fails over every trouble that it has. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  hearTroubles(page, troubles);
  await page.goto(pathToFileURL(workspace.path(`site/${path}`)).href);
  return page;
}
const troubles: string[] = [];

const files = (folder: string): string[] =>
  readdirSync(workspace.path(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(workspace.path(folder).length + 1))
    .sort();

describe('the site', () => {
  it('lists its lessons, and is the same in every build', async () => {
    const page = await visit('index.html');
    await page.getByRole('link', { name: 'Stalin and the Korean War' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Stalin and the Korean War');
    const texts = () => files('site').map((name) => readFileSync(workspace.path(`site/${name}`), 'base64'));
    const before = [files('site'), texts()];
    await workspace.run('build', join(ROOT, 'packages/content'), 'hostile', '--out', 'site');
    expect([files('site'), texts()]).toEqual(before);
    expect(troubles).toEqual([]);
  });

  it('shows the note of a marker and the card of a name beside them, by mouse and by keyboard', async () => {
    const page = await visit('korea-1950/index.html', { viewport: { width: 700, height: 800 } });
    await page.locator('.marker a[data-note="93"]').hover();
    const popover = page.getByRole('dialog');
    await popover.waitFor();
    expect(await popover.textContent()).toContain('Editor’s note.');
    await page.keyboard.press('Escape');
    await page.locator('a.name[data-entry]').first().focus();
    await page.keyboard.press('Enter');
    await popover.waitFor();
    expect(await popover.getAttribute('data-kind')).toBe('entry');
    expect(troubles).toEqual([]);
  });

  it('puts the notes into the margin of a wide page', async () => {
    const page = await visit('korea-1950/index.html', { viewport: { width: 1400, height: 900 } });
    await page.locator('.margin-note[data-note="93"]').waitFor();
    expect(await page.locator('.margin-note').count()).toBe(8);
  });

  it.each([375, 800, 1440])(
    'has its head and foot in the column of the text, %d pixels wide',
    async (width) => {
      const page = await visit('korea-1950/index.html', { viewport: { width, height: 900 } });
      const left = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.getBoundingClientRect().left);
      const text = await left('#paragraph-1');
      expect(Math.abs((await left('.site-header nav a')) - text)).toBeLessThan(2);
      expect(Math.abs((await left('.site-footer p')) - text)).toBeLessThan(2);
      expect(troubles).toEqual([]);
    },
  );

  it('leads to a note and back, and to the card of a name, without JavaScript', async () => {
    const page = await visit('korea-1950/index.html', { javaScriptEnabled: false });
    await page.locator('.marker a[data-note="95"]').click();
    const note = page.locator('#note-95:target');
    await note.waitFor();
    await note.locator('a[role="doc-backlink"]').click();
    expect(page.url()).toContain('#marker-95');
    await page.locator('a.name').first().click();
    expect(await page.locator('.entry:target').textContent()).not.toBe('');
    await page.locator('details.task > summary').first().click();
    expect(await page.locator('details.task[open] .task-prompt').first().isVisible()).toBe(true);
  });

  for (const [name, options] of Object.entries<BrowserContextOptions>({
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'more contrast': { colorScheme: 'dark', contrast: 'more' },
    'forced colours': { forcedColors: 'active' },
  })) {
    it(`is accessible (${name})`, async () => {
      for (const path of ['index.html', 'korea-1950/index.html', 'writing-a-lesson/index.html']) {
        const page = await visit(path, options);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(
          (rules): Promise<AxeResults> => (window as unknown as { axe: typeof axe }).axe.run(document, rules),
          // The structure is the same in all of them.
          name === 'light' ? {} : { runOnly: { type: 'rule' as const, values: COLOURS } },
        );
        const told = violations.map(
          ({ id, nodes }) =>
            `${path}: ${id} at ${nodes
              .map(({ target }) => target.join(' '))
              .slice(0, 3)
              .join(', ')}`,
        );
        expect(told).toEqual([]);
        await page.context().close();
      }
    });
  }

  it('prints the notes on a page of their own and every task unfolded, the reader’s tools left out', async () => {
    const page = await visit('korea-1950/index.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.notes').evaluate((notes) => getComputedStyle(notes).breakBefore)).toBe(
      'page',
    );
    expect(await page.locator('.task-prompt').first().isVisible()).toBe(true);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('holds no key, unless it is for instructors', async () => {
    const exercises = readFileSync(join(FIRST_LESSON, 'exercises.md'), 'utf8');
    const feedback = /^ {2}> (Right[^\n]*)$/m.exec(exercises)?.[1] ?? '';
    const shown = async (folder: string) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(pathToFileURL(workspace.path(`${folder}/korea-1950/index.html`)).href);
      return (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
    };
    expect(feedback).not.toBe('');
    expect(await shown('site')).not.toContain(feedback);
    expect(await workspace.run('build', FIRST_LESSON, '--with-keys', '--out', 'keys')).toMatchObject({
      code: 0,
    });
    expect(await shown('keys')).toContain(feedback);
  });

  it('takes the pictures of a lesson along, and nothing that could run or leads out of it', async () => {
    expect(files('site')).toContain('writing-a-lesson/media/note-beside-its-line.svg');
    expect(files('site').filter((name) => /^hostile\/(?!lesson\.js$)/.test(name))).toEqual([
      'hostile/index.html',
    ]);
  });

  it('runs nothing of a hostile lesson, wherever one clicks, and loads nothing from elsewhere', async () => {
    troubles.length = 0;
    const page = await visit('hostile/index.html');
    page.on('dialog', (dialog) => troubles.push(dialog.message()));
    await page.reload();
    await page.waitForLoadState('load');
    const addresses = await page
      .locator('main a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.filter((href) => !/^(?:https?|mailto|file):/.test(href))).toEqual([]);
    const running =
      'script, iframe, object, embed, form, style, link, meta, base, [onerror], [onload], [onclick]';
    // The page's own pad for notes is a form, which the policy lets send nothing.
    expect(await page.locator(`main :is(${running}):not(form.note-pad)`).count()).toBe(0);
    for (const link of await page.locator('main a[href^="#"]').all()) await link.dispatchEvent('click');
    expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
    // A picture of the lesson's own folder that is not there.
    expect(troubles.filter((trouble) => !trouble.includes('ERR_FILE_NOT_FOUND'))).toEqual([]);
  });

  it('is written into no folder that holds something else, and clears what is no more', async () => {
    workspace.write('mine/thesis.txt', 'years of work');
    const refused = await workspace.run('build', FIRST_LESSON, '--out', 'mine');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('Marginalia did not write it');
    expect(files('mine')).toEqual(['thesis.txt']);
    await workspace.run('build', join(ROOT, 'packages/content'), '--out', 'two');
    workspace.write('two/CNAME', 'a.example');
    await workspace.run('build', FIRST_LESSON, '--out', 'two');
    expect(files('two')).toEqual([
      '.marginalia-site.json',
      'CNAME',
      'assets/player.css',
      'assets/player.js',
      'assets/site.css',
      'assets/site.js',
      'assets/work.js',
      'index.html',
      'korea-1950/index.html',
      'korea-1950/lesson.js',
    ]);
  });
});
