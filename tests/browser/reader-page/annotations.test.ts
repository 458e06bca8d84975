import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage, showSample } from './reader-page.ts';
import { type SampleName, sampleHtml, samplePassage } from './sample-lessons.ts';
import { annotationOn, painted, showAnnotations } from './shown-annotations.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

const chronicle = samplePassage('chronicle');
const ferry = annotationOn(chronicle, 'crossed the river by ferry');
const seed = annotationOn(chronicle, 'a load of seed barley was lost', 'Who pays?\nNobody yet.');
const show = (annotations: readonly unknown[]) => showAnnotations(reader, annotations);

const odd = `

A [link](https://example.org) and *emphasis*, \`code\`, <b>bold</b>, &amp; an entity, ![the *map*](map.png) shown, ![gone](../x.png) gone.

> [!TIP]
> A tip with words.[^1]

1. one
2. two

| a | b |
|---|---|
| c \\| d | e |

\`\`\`js
some code
\`\`\`

### A sub-heading

<div>raw</div>

- [x] done`;

describe('letters of the passage', () => {
  it.each([
    ['the first lesson', 'korea', ''],
    ['every block', 'chronicle', ''],
    ['right to left', 'rightToLeft', ''],
    ['whatever Markdown can hold', 'chronicle', odd],
  ] satisfies [string, SampleName, string][])(
    'are the same in the page and in core: %s',
    async (_, name, more) => {
      const edit = (markdown: string) => markdown.replace(/(<!-- section id=\S+ -->)/, `$1${more}`);
      const passage = samplePassage(name, edit);
      const { to: count } = passage.letters(0, passage.text.length);
      expect(count).toBeGreaterThan(500);
      const annotations = Array.from({ length: Math.floor(count / 7) }, (_, index) => {
        const { start, end } = passage.stretch(index * 7, index * 7 + 7) ?? { start: 0, end: 0 };
        const words = passage.text.slice(start, end);
        return { id: `${index}`, kind: 'highlight', from: index * 7, to: index * 7 + 7, words, text: '' };
      });
      reader = await openReader(browser, { first: { html: sampleHtml(name, edit) } });
      await show(annotations);
      expect(await reader.page.locator('.sign').count()).toBe(annotations.length);
    },
  );
});

describe('annotations', () => {
  it('paint their words and stand behind them for keyboard and screen reader', async () => {
    reader = await openReader(browser);
    await show([ferry, seed]);
    expect(await painted(reader, 'marginalia-highlight')).toEqual(['crossed the river by ferry']);
    expect(await painted(reader, 'marginalia-note')).toEqual(['a load of seed barley was lost']);
    const sign = reader.page.locator('.sign-note');
    expect(await sign.getAttribute('aria-label')).toBe('Your note: Who pays?\nNobody yet.');
    const before = await sign.evaluate((element) => element.previousSibling?.textContent?.slice(-8));
    expect(before).toBe('was lost');
  });

  it('show the focus of a highlight on its words, since its sign has no width', async () => {
    reader = await openReader(browser);
    await show([ferry, seed]);
    // By keyboard: a ring is drawn for those who do not point.
    await reader.page.locator('.sign:not(.sign-note)').evaluate((sign) => (sign as HTMLElement).focus());
    await reader.page.keyboard.press('Shift+Tab');
    await reader.page.keyboard.press('Tab');
    expect(await painted(reader, 'marginalia-focused')).toEqual(['crossed the river by ferry']);
    const ring = await reader.page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(ring).toBe('none');
    await reader.page.keyboard.press('Tab');
    expect(await painted(reader, 'marginalia-focused')).toEqual([]);
  });

  it('say their words as the page sets them', async () => {
    const html = sampleHtml('chronicle').replace('crossed the river', 'crossed the “river”');
    reader = await openReader(browser, { first: { html } });
    const edit = (markdown: string) => markdown.replace('crossed the river', 'crossed the "river"');
    await show([annotationOn(samplePassage('chronicle', edit), 'crossed the "river" by ferry')]);
    expect(await reader.page.locator('.sign').getAttribute('aria-label')).toBe(
      'Your highlight: crossed the “river” by ferry',
    );
  });

  it('stand in the margin of a wide page as the student’s own, among the editor’s in their order', async () => {
    reader = await openReader(browser, { width: 1100 });
    await show([ferry, seed]);
    const notes = await reader.page
      .locator('.margin-note')
      .evaluateAll((all) => all.map((note) => (note as HTMLElement).dataset['note'] ?? note.textContent));
    expect(notes.slice(0, 3)).toEqual(['1', expect.stringContaining('Your noteWho pays?'), '2']);
    const [sign, note] = await Promise.all([
      reader.page.locator('.sign-note').boundingBox(),
      reader.page.locator('.margin-note.own').boundingBox(),
    ]);
    expect(Math.abs((sign?.y ?? 0) - (note?.y ?? 0))).toBeLessThan(120);
    await reader.page.hover('.margin-note.own');
    await reader.page.click('.margin-note.own >> text=Edit');
    const pad = reader.page.getByLabel('Your note on “a load of seed barley was lost”');
    expect(await pad.inputValue()).toBe('Who pays?\nNobody yet.');
    await reader.page.keyboard.type(' Never.');
    await reader.page.getByText('Keep', { exact: true }).click();
    await expect
      .poll(() => reader.posted('note'))
      .toMatchObject([{ id: seed.id, from: seed.from, to: seed.to, text: 'Who pays?\nNobody yet. Never.' }]);
  });

  it('open by keyboard, with what can be done with them', async () => {
    reader = await openReader(browser, { width: 260 });
    await show([ferry, seed]);
    await reader.page.focus('.sign-note');
    await reader.page.keyboard.press('Enter');
    const popover = reader.page.getByRole('dialog', { name: 'Your note' });
    expect(await popover.locator('.annotation-text').textContent()).toBe('Who pays?\nNobody yet.');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    await expect
      .poll(() => reader.posted('remove-annotation'))
      .toEqual([{ type: 'remove-annotation', id: seed.id }]);
    await reader.page.focus('.sign-note');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.evaluate(() => document.activeElement?.className)).toContain('sign');
  });

  it('open by a click on their words', async () => {
    reader = await openReader(browser, { width: 400 });
    await show([ferry, seed]);
    const box = await reader.page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('marginalia-highlight') ?? [])] as Range[];
      const rect = range?.getClientRects()[0];
      return { x: (rect?.left ?? 0) + 5, y: (rect?.top ?? 0) + 5 };
    });
    await reader.page.mouse.click(box.x, box.y);
    await reader.page.getByRole('dialog', { name: 'Your highlight' }).getByText('Add note').click();
    expect(await reader.page.getByLabel('Your note on “crossed the river by ferry”').inputValue()).toBe('');
  });

  it('survive new text around them, with the focus', async () => {
    reader = await openReader(browser);
    await show([ferry, seed]);
    await reader.page.focus('.sign-note');
    const edit = (markdown: string) =>
      markdown.replace('Nobody was hurt on either occasion', 'Nobody at all was hurt');
    await reader.send(showSample('chronicle', { html: sampleHtml('chronicle', edit) }));
    const edited = samplePassage('chronicle', edit);
    await show([
      annotationOn(edited, 'crossed the river by ferry'),
      annotationOn(edited, 'a load of seed barley was lost', 'Who pays?\nNobody yet.'),
    ]);
    expect(await painted(reader, 'marginalia-note')).toEqual(['a load of seed barley was lost']);
    expect(await reader.page.locator('.sign').count()).toBe(2);
    expect(await reader.page.locator('article').textContent()).toContain('Nobody at all was hurt');
  });

  it('leave out what stands elsewhere in this state of the text, and go with another lesson', async () => {
    reader = await openReader(browser);
    await show([{ ...ferry, words: 'other words' }, seed]);
    expect(await reader.page.locator('.sign').count()).toBe(1);
    await reader.send(showSample('korea'));
    expect(await painted(reader, 'marginalia-note')).toEqual([]);
    expect(await reader.page.locator('.sign').count()).toBe(0);
    expect(await reader.page.locator('.margin-note.own').count()).toBe(0);
  });
});
