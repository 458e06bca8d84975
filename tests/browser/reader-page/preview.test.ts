import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { bundle } from '../webview-page/bundle.ts';
import { previewHtml } from './sample-lessons.ts';

let browser: Browser;
let page: Page;
const POPOVER = '.marginalia-popover';

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  const [script, style] = await Promise.all([bundle('preview/main.ts'), bundle('preview/preview.css')]);
  page = await browser.newPage({ viewport: { width: 700, height: 600 } });
  // The preview's page as VS Code builds it: the Markdown in a part of the body, contributed scripts after it.
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><body class="vscode-body vscode-light"><div class="markdown-body">${previewHtml('chronicle')}</div></body></html>`,
  );
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
});
afterEach(() => page.close());

describe('the Markdown preview', () => {
  it('shows a note over its marker', async () => {
    await page.hover('#marker-1-1');
    await page.locator(POPOVER).waitFor({ state: 'visible' });
    expect(await page.locator(POPOVER).textContent()).toContain('High water came in March');
  });

  it('opens it by keyboard, with a way to the note', async () => {
    await page.focus('#marker-5-1');
    await page.keyboard.press('Enter');
    await page.click(`${POPOVER} button`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('note-5');
    expect(await page.locator(POPOVER).isVisible()).toBe(false);
  });

  it('gathers the notes under their own numbers, and says that markers open a dialog', async () => {
    expect(await page.$eval('.notes-list', (list) => getComputedStyle(list).listStyleType)).toBe('none');
    expect(await page.locator('#note-5 .note-label').isVisible()).toBe(true);
    expect(await page.locator('#marker-5-1').getAttribute('aria-haspopup')).toBe('dialog');
    expect(await page.locator('.entries').isVisible()).toBe(false);
  });

  it('shows the card of a name', async () => {
    await page.click('.name[data-entry="harl"]');
    expect(await page.locator(POPOVER).textContent()).toContain('Held the right of passage');
  });

  it('follows the preview when it puts new text into the page', async () => {
    await page.click('#marker-2-1');
    await page.evaluate(
      (html) => {
        const root = document.querySelector('.markdown-body');
        root?.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
        window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
      },
      previewHtml('chronicle', (markdown) =>
        markdown.replace('two pounds and four shillings', 'three pounds'),
      ),
    );
    expect(await page.locator(POPOVER).isVisible()).toBe(true);
    expect(await page.locator(POPOVER).textContent()).toContain('three pounds');
    await page.keyboard.press('Escape');
    expect(await page.locator(POPOVER).isVisible()).toBe(false);
  });
});
