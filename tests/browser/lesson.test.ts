import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from './place-of.ts';
import { openSidebarReader } from './sidebar-reader.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const MARKER_95 = placeOf('[^95]');
const LINE_OF_NOTE_95 = placeOf('[^95]:').line;

describe('a lesson', () => {
  let open: OpenWorkbench;
  /** The reader in the sidebar. */
  let reader: Frame;

  beforeAll(async () => {
    open = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    reader = await openSidebarReader(open.workbench);
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const marker95 = () => reader.locator('.section').getByLabel('Note 95', { exact: true });
  const popover = () => reader.getByRole('dialog');

  it('shows its sections in the tree and its passage in the reader', async () => {
    const rows = await open.workbench.treeRows('Lesson');
    expect(rows.map(({ label }) => label)).toEqual([
      'Reasons for caution',
      'Pressures the other way',
      'From decision to attack',
      'A bet against time',
      'The order to evacuate',
      'Stalemate and its cost',
      'Arming the Eastern bloc',
    ]);
    expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe('Stalin and the Korean War');
  });

  it('shows the questions in the margin of its Markdown, and opens no panel for them', async () => {
    const { page, workbench } = open;
    await workbench.openFile('lesson.md');
    await workbench.goToLine(placeOf('section id=pressures').line);
    await page.locator('.editor-instance .comment-thread').first().waitFor();
    expect(await page.locator('.part.panel').isVisible()).toBe(false);
  });

  it('lists the notes, questions and exercises of a section, each with a name for screen readers', async () => {
    const { page, workbench } = open;
    // Trees render only the rows that have room.
    await page.setViewportSize({ width: 1400, height: 2400 });
    const section = workbench.treeRow('Lesson', 'A bet against time');
    await section.locator('.monaco-tl-twistie').click();
    await workbench.treeRow('Lesson', 'Note 96').waitFor();
    const rows = await workbench.treeRows('Lesson');
    const first = rows.findIndex(({ level }) => level === 2);
    const children = rows.filter(({ level }) => level === 2);
    expect(rows[first - 1]).toMatchObject({
      label: 'A bet against time',
      description: '¶ 11–13',
      aria: expect.stringContaining('Section A bet against time'),
      expanded: true,
    });
    expect(children.map(({ aria }) => aria.split(/[:,]/)[0])).toEqual([
      'Note 96',
      'Question',
      'Exercise',
      'Exercise',
    ]);
    expect(children.map(({ label }) => label)).toContain('Why did speed matter so much?');
    await section.locator('.monaco-tl-twistie').click();
    await workbench.treeRow('Lesson', 'Note 96').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  it('shows the note of a marker under the pointer in the Markdown editor', async () => {
    const { workbench } = open;
    const editor = await workbench.openFile('lesson.md');
    await workbench.goToLine(MARKER_95.line);
    const hover = await workbench.hoverWord(editor, '[^95]');
    expect(await hover.textContent()).toContain('Resolution 82');
    await workbench.leaveHover();
  });

  it('shows the note of a marker under the pointer in the reader, until the pointer has left', async () => {
    await marker95().hover();
    await popover().waitFor();
    expect(await popover().textContent()).toContain('Resolution 82');
    expect(await popover().getAttribute('aria-label')).toBe('Note 95');
    await open.page.mouse.move(700, 890);
    await popover().waitFor({ state: 'hidden' });
  });

  it('is read by keyboard: Tab to a marker, Enter to its note, Escape back to the marker', async () => {
    const { page } = open;
    const focused = () => reader.evaluate(() => document.activeElement?.id);
    await reader.locator('#marker-94-1').focus();
    await expect.poll(() => reader.evaluate(() => document.hasFocus())).toBe(true);
    // Names with a card on the way are stops too.
    await expect
      .poll(async () => {
        if ((await focused()) !== 'marker-95-1') await page.keyboard.press('Tab');
        return focused();
      })
      .toBe('marker-95-1');
    await page.keyboard.press('Enter');
    await popover().waitFor();
    expect(await focused()).toBe('marginalia-popover');
    expect(await popover().textContent()).toContain('Resolution 82');
    await page.keyboard.press('Escape');
    await popover().waitFor({ state: 'hidden' });
    expect(await focused()).toBe('marker-95-1');
  });

  it('shows an edited note in the reader before it is saved', async () => {
    const { page, workbench } = open;
    await workbench.openFile('lesson.md');
    await workbench.goToLine(LINE_OF_NOTE_95, '[^95]: '.length + 1);
    await page.keyboard.type('Brandnew words. ');
    await reader.locator('#note-95').getByText('Brandnew words.').waitFor();
    expect(await page.locator('.tab.active.dirty').count()).toBe(1);
    await workbench.runCommand('File: Revert File');
    await reader.locator('#note-95').getByText('Brandnew words.').waitFor({ state: 'detached' });
  });

  it('goes from a marker to its note and back with F12', async () => {
    const { page, workbench } = open;
    await workbench.openFile('lesson.md');
    await workbench.goToLine(MARKER_95.line, MARKER_95.column + 2);
    await page.keyboard.press('F12');
    await workbench.cursorOn(LINE_OF_NOTE_95);
    await page.keyboard.press('F12');
    await workbench.cursorOn(MARKER_95.line);
  });

  it('scrolls the reader to the section that is chosen in the tree', async () => {
    const { workbench } = open;
    await workbench.treeRow('Lesson', 'Stalemate and its cost').click();
    await expect
      .poll(() => reader.locator('#heading-cost').evaluate(heightInWindow))
      .toSatisfy((height: number) => height > 0 && height < 1 / 3);
  });

  it('marks in the tree the section that is read in the reader', async () => {
    const { workbench } = open;
    await reader.locator('#heading-pressures').evaluate((heading) => heading.scrollIntoView());
    await expect
      .poll(async () => (await workbench.treeRows('Lesson')).find(({ selected }) => selected)?.label)
      .toBe('Pressures the other way');
  });
});

/** Where an element begins in its window: 0 at the top edge, 1 at the bottom. Runs in the page. */
const heightInWindow = (element: Element): number => element.getBoundingClientRect().top / innerHeight;
