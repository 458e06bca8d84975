import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../accessibility-violations.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { structureTheme, type ThemeName, themes } from '../webview-page/themes.ts';
import { openProgress, type ProgressPage } from './progress-page.ts';
import { sample, untouchedSample } from './sample-progress.ts';

let browser: Browser;
let progress: ProgressPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => progress.close());

/** What axe finds on the page as it is now. */
const violations = (theme: ThemeName) =>
  accessibilityViolations(progress.page, { coloursOnly: theme !== structureTheme });

describe.each(Object.keys(themes) as ThemeName[])('the theme %s', (theme) => {
  it.each([260, 900])(
    'has nothing for axe to find at %i pixels, tables open, and before anything is done',
    async (width) => {
      progress = await openProgress(browser, { theme, width });
      for (const summary of await progress.page.locator('summary:visible').all()) await summary.click();
      const full = await violations(theme);
      await progress.send(untouchedSample);
      expect([...full, ...(await violations(theme))]).toEqual([]);
    },
  );

  it('tells marks from what is behind them, three to one', async () => {
    progress = await openProgress(browser, { theme });
    const poor = await progress.page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!canvas) return ['no canvas'];
      const luminance = (colour: string): number => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
          const value = part / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const style = getComputedStyle(document.body);
      const page = luminance(style.getPropertyValue('--vscode-editor-background'));
      return ['fill', 'second', 'exam'].filter((name) => {
        const probe = document.createElement('i');
        probe.style.color = `var(--progress-${name})`;
        document.body.append(probe);
        const mark = luminance(getComputedStyle(probe).color);
        probe.remove();
        return (Math.max(mark, page) + 0.05) / (Math.min(mark, page) + 0.05) < 3;
      });
    });
    expect(poor).toEqual([]);
  });
});

it.each([200, 320])('never scrolls sideways at %i pixels', async (width) => {
  progress = await openProgress(browser, { width });
  for (const summary of await progress.page.locator('summary:visible').all()) await summary.click();
  const overflow = await progress.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

it('is all reached by the keyboard, with a ring and enough to hit', async () => {
  progress = await openProgress(browser, { width: 320 });
  const names: string[] = [];
  for (let stop = 0; stop < 30; stop += 1) {
    await progress.page.keyboard.press('Tab');
    const [name, fine] = await progress.page.evaluate((): [string, boolean] => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return ['', true];
      const style = getComputedStyle(activeElement);
      const { height, width } = activeElement.getBoundingClientRect();
      const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      return [activeElement.textContent ?? '', ring && height >= 24 && width >= 24];
    });
    if (name === '') break;
    names.push(name);
    expect(fine, name).toBe(true);
    if (name === 'Show as table') await progress.page.keyboard.press('Enter');
  }
  expect(names.filter((name) => name === 'Show as table')).toHaveLength(5);
  expect(names).toContain('Set Exam Date…');
  expect(await progress.page.locator('details[open]').count()).toBe(5);
});

it('says of every plot what it shows', async () => {
  progress = await openProgress(browser);
  for (const figure of [sample.sections, sample.attempts, sample.due, sample.retention]) {
    const plot = progress.page.getByRole('img', { name: figure.heading });
    expect(await plot.getAttribute('aria-label')).toContain(figure.sentence);
  }
});
