import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hearTroubles, visitSite } from './site-visit.ts';

const apples = `---
title: Über Äpfel und Regen
id: apples
language: de
parts: [exercises.md]
---

## Der Fall
<!-- section id=fall -->

Ein Apfel fällt. ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} hört ihn nicht.
`;
const rain = `---
title: المطر في المدينة
id: rain
language: ar
summary: نص قصير.
minutes: 5
parts: [exercises.md]
---

## المطر
<!-- section id=rain -->

ينزل المطر على المدينة. انظر [التفاح](<../Über Äpfel & Regen/lesson.md#fall>).
`;
const exercises = (section: string): string => `# تمارين

## النوافذ
<!-- exercise id=x-windows type=choice section=${section} -->

ماذا؟

- [x] يغلقون
- [ ] ينامون
`;
const course = `title: Regen, مطر & Rain
language: de
intro: |
  Zuerst [die Äpfel](<Über Äpfel & Regen/lesson.md#fall>), [dasselbe](%C3%9Cber%20%C3%84pfel%20&%20Regen/), [der Regen](مطر/).
order: ["Über Äpfel & Regen", مطر]
`;

const visit = visitSite(async (made) => {
  made.write('course/course.yaml', course);
  made.write('course/Über Äpfel & Regen/lesson.md', apples);
  made.write('course/مطر/lesson.md', rain);
  made.write('course/Über Äpfel & Regen/exercises.md', exercises('fall'));
  made.write('course/مطر/exercises.md', exercises('rain'));
  expect(await made.run('build', 'course', '--out', 'site')).toMatchObject({ code: 0 });
});
const { student, open, troubles } = visit;

/** Whether two words of an element stand in this order from left to right, on one line. */
const runsLeftToRight = (page: Page, selector: string, first: string, second: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (place, words) => {
        const text = document.createTreeWalker(place, NodeFilter.SHOW_TEXT).nextNode() as Text;
        const [left = 0, right = 0] = words.map((word) => {
          const range = document.createRange();
          const at = text.data.indexOf(word);
          range.setStart(text, at);
          range.setEnd(text, at + word.length);
          return range.getBoundingClientRect().left;
        });
        return left < right;
      },
      [first, second],
    );

describe('a course in several scripts', () => {
  it('leads from its introduction into folders whose names have blanks and letters of all kinds', async () => {
    const context = await student();
    const page = await context.newPage();
    hearTroubles(page, troubles);
    await page.goto(pathToFileURL(visit.workspace.path('site/index.html')).href);
    const links = page.locator('.introduction a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      'apples/index.html#section-fall',
      'apples/index.html',
      'rain/index.html',
    ]);
    expect(await runsLeftToRight(page, '.lesson-list li:nth-child(2) p', '.', 'نص')).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('keeps words and figures of its pages in their order in a lesson from right to left', async () => {
    const context = await student();
    const page = await open(context, 'rain');
    expect(await runsLeftToRight(page, '.lesson-facts', '5', 'minutes')).toBe(true);
    expect(await runsLeftToRight(page, '.own-record p', 'Your', '.')).toBe(true);
    expect(await runsLeftToRight(page, '.breadcrumb a', 'Regen', 'Rain')).toBe(true);
    await page.getByRole('button', { name: 'My progress' }).click();
    expect(await runsLeftToRight(page, '.work-dialog td:nth-child(4)', '0', 'of')).toBe(true);
    await page.keyboard.press('Escape');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each<[string, string, BrowserContextOptions]>([
    ['rain', 'a window', { viewport: { width: 900, height: 800 } }],
    ['rain', 'a phone', { viewport: { width: 360, height: 740 } }],
    ['apples', 'a window', { viewport: { width: 900, height: 800 } }],
    ['apples', 'a phone', { viewport: { width: 360, height: 740 } }],
  ])('shows what it finds whole (%s, %s)', async (folder, _, options) => {
    const context = await student(options);
    const page = await open(context, folder);
    await page.getByRole('searchbox').fill('Apfel');
    const found = page.locator('.search-results');
    await found.getByRole('link', { name: 'Der Fall' }).waitFor();
    const box = await found.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(options.viewport?.width ?? 0);
    expect(await found.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(troubles).toEqual([]);
    await context.close();
  });
});
