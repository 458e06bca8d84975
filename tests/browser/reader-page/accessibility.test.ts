import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../accessibility-violations.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { structureTheme, type ThemeName, themes } from '../webview-page/themes.ts';
import { openReader, type ReaderPage } from './reader-page.ts';
import { samplePassage } from './sample-lessons.ts';
import { annotationOn, showAnnotations } from './shown-annotations.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

const passage = samplePassage('chronicle');
const seed = annotationOn(passage, 'a load of seed barley was lost', 'Who pays?');
const chairman = annotationOn(passage, 'the chairman spoke last');

/** What axe finds on the page as it is now. */
const violations = (theme: ThemeName, except: string[] = []) =>
  accessibilityViolations(reader.page, { coloursOnly: theme !== structureTheme, except });

describe.each(Object.keys(themes) as ThemeName[])('the theme %s', (theme) => {
  it.each([260, 1100])('has nothing for axe to find at %i pixels, with a note open', async (width) => {
    reader = await openReader(browser, {
      theme,
      width,
      first: { settings: { serif: true, paragraphNumbers: true } },
    });
    expect(await violations(theme)).toEqual([]);
    await reader.page.focus('#marker-4-1');
    await reader.page.keyboard.press('Enter');
    expect(await violations(theme)).toEqual([]);
  });

  it.each([260, 1100])('has nothing for axe to find at %i pixels, with annotations', async (width) => {
    reader = await openReader(browser, { theme, width });
    await showAnnotations(reader, [seed, chairman]);
    await reader.page.focus('.sign-note');
    await reader.page.keyboard.press('Enter');
    expect(await violations(theme)).toEqual([]);
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('F7');
    expect(await violations(theme)).toEqual([]);
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('toolbar').waitFor();
    expect(await violations(theme)).toEqual([]);
    const wanted = { id: 'x', task: 'Which words say so?', confirm: 'Answer', cancel: 'Cancel' };
    await reader.send({ type: 'select', wanted });
    await reader.page.keyboard.press('Shift+ArrowRight');
    await reader.page.locator('.answer-chosen').waitFor();
    expect(await violations(theme)).toEqual([]);
  });

  it('has nothing for axe to find on the empty page and with a problem', async () => {
    reader = await openReader(browser, { theme, width: 300, first: null });
    const actions = [
      { command: 'a', label: 'Open Lesson…' },
      { command: 'b', label: 'New Lesson…' },
    ];
    await reader.send({ type: 'empty', message: 'No lesson is open.', actions });
    await reader.send({ type: 'problem', message: 'The lesson cannot be read.' });
    // The view's own title stands above the page, in VS Code.
    expect(await violations(theme, ['page-has-heading-one'])).toEqual([]);
  });

  it('draws a focus ring of two pixels on whatever the keyboard reaches', async () => {
    reader = await openReader(browser, { theme, width: 400 });
    const thin: string[] = [];
    for (let stop = 0; stop < 12; stop += 1) {
      await reader.page.keyboard.press('Tab');
      const ring = await reader.page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body) return 'nothing has the focus';
        const style = getComputedStyle(activeElement);
        const drawn = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        return drawn ? '' : activeElement.outerHTML.slice(0, 80);
      });
      if (ring) thin.push(ring);
    }
    expect(thin).toEqual([]);
  });
});

describe('a theme whose muted colour is faint', () => {
  // Solarized Light and Quiet Light name no colour for descriptions: they have VS Code's own, on grounds of their own.
  it.each([
    ['#fdf6e3', 'rgba(127, 127, 127, 0.1)'],
    ['#f5f5f5', '#f2f2f2'],
    ['#eee8d5', 'rgba(127, 127, 127, 0.1)'],
  ])('lets the cards on %s be read', async (ground, card) => {
    const variables = {
      foreground: '#616161',
      descriptionForeground: '#717171',
      'editor-background': ground,
      'textBlockQuote-background': card,
    };
    reader = await openReader(browser, { theme: 'light', width: 700, variables });
    await reader.page.locator('details.task summary').first().click();
    const found = await accessibilityViolations(reader.page, { coloursOnly: true });
    expect(found.filter((line) => line.startsWith('color-contrast') && line.includes('task'))).toEqual([]);
    expect(await reader.page.locator('.task-kind').count()).toBeGreaterThan(0);
  });
});
