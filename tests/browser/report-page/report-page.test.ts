import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  FromReportPage,
  ShowReport,
} from '../../../packages/vscode-extension/webview/report/report-protocol.ts';
import { accessibilityViolations } from '../accessibility-violations.ts';
import { sharedBrowser } from '../shared-browser.ts';
import {
  openWebviewPage,
  type WebviewPage,
  type WebviewPageOptions,
} from '../webview-page/open-webview-page.ts';
import { structureTheme, type ThemeName, themes } from '../webview-page/themes.ts';

let browser: Browser;
let report: WebviewPage<FromReportPage>;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => report.close());

const sample: ShowReport = {
  type: 'show',
  lesson: 'file:///lessons/korea-1950',
  title: 'What Changed',
  summary: ['4 of 5 attempts were kept.'],
  groups: [
    {
      heading: 'Looking for a new place',
      words: 'Their words are no longer in the passage.',
      entries: [
        {
          title: 'Reasons for caution',
          about: 'Highlight',
          words: 'It was here.',
          quotation: 'Stalin had feared a reaction of that kind',
          buttons: [
            { action: 'find', label: 'Find a New Place' },
            { action: 'remove', label: 'Remove' },
          ],
        },
        { title: 'The attack', about: 'Note', words: '', quotation: '', buttons: [] },
      ],
    },
  ],
};

const open = async (options: WebviewPageOptions): Promise<void> => {
  report = await openWebviewPage<FromReportPage>(browser, { name: 'report' }, options);
  await report.send(sample);
};

describe.each(Object.keys(themes) as ThemeName[])('the theme %s', (theme) => {
  it.each([260, 900])('has nothing for axe to find at %i pixels', async (width) => {
    await open({ theme, width });
    const coloursOnly = theme !== structureTheme;
    expect(await accessibilityViolations(report.page, { coloursOnly })).toEqual([]);
  });
});

it('does by keyboard what its buttons say, with a ring and enough to hit', async () => {
  await open({ width: 320 });
  await report.page.keyboard.press('Tab');
  const { ring, height } = await report.page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    return {
      ring: Number.parseFloat(getComputedStyle(focused).outlineWidth),
      height: focused.getBoundingClientRect().height,
    };
  });
  expect(ring).toBeGreaterThanOrEqual(2);
  expect(height).toBeGreaterThanOrEqual(24);
  await report.page.keyboard.press('Enter');
  expect(await report.posted('act')).toEqual([{ type: 'act', action: 'find' }]);
});

it('never scrolls sideways', async () => {
  await open({ width: 200 });
  const overflow = await report.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
