import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageWith } from './messages.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const TEXT = `${'The valley was dry for years. '.repeat(6)}Nobody slept.1 In 1950 it rained.2 She was 12.9 Then help came.3

It was over.5 Everybody slept.6 He came back once.93 Then he left.

Notes
${[1, 2, 3, 4, 5, 6, 7].map((n) => `${n}. So the chronicle, on page ${n}.`).join('\n')}
`;

/** Where pictures of the steps are kept, for whoever wants to look at them. */
const PICTURES = process.env['MARGINALIA_PICTURES'];

describe('importing a passage, as a teacher does', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    writeFileSync(join(open.folder, 'the-valley.txt'), TEXT);
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const picture = async (name: string): Promise<void> => {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await open.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };
  const problems = () =>
    open.page.locator('.markers-panel .monaco-list-row .marker-message-details-container');
  const begin = async (): Promise<void> => {
    const { page, workbench } = open;
    await workbench.runCommand('Marginalia: Import Passage…');
    await expect.poll(() => workbench.quickInput.inputValue()).toContain(open.folder);
    await workbench.chooseFile(join(open.folder, 'the-valley.txt'));
    await page.getByText('Title of the lesson').waitFor();
    await page.keyboard.press('Enter');
    await workbench.quickRows.filter({ hasText: 'Create Lesson…' }).waitFor();
  };

  it('shows what was decided kind by kind, and turns a decision and turns it back at one pick each', async () => {
    const { page, workbench } = open;
    await begin();
    await picture('1-overview');
    const title = page.locator('.quick-input-widget:visible .quick-input-title');
    expect(await title.textContent()).toMatch(/: 5 markers, \d places to look at$/);
    await workbench.pick('5 markers');
    await workbench.quickRows.filter({ hasText: '“slept.1' }).first().waitFor();
    await picture('2-markers');
    await workbench.pick('“slept.1');
    await workbench.quickRows.filter({ hasText: 'You chose the other way.' }).first().waitFor();
    await picture('3-turned');
    await workbench.pick('“slept.1');
    await workbench.quickRows.filter({ hasText: 'You chose the other way.' }).waitFor({ state: 'detached' });
    await workbench.pick('Back to the Overview');
    await workbench.quickRows.filter({ hasText: 'Create Lesson…' }).waitFor();
    expect(await title.textContent()).toMatch(/: 5 markers, /);
  });

  it('makes the lesson, with each doubtful place in one problem', async () => {
    const { page, workbench } = open;
    await workbench.pick('Create Lesson…');
    await workbench.pick('korea-1950');
    await page.getByText('Folder of the lesson in').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'lesson.md' }).waitFor();
    await messageWith(workbench, 'has places to look at');
    await picture('4-lesson');
    await workbench.runCommand('Notifications: Hide Notifications');
    expect(readFileSync(join(open.folder, 'the-valley/lesson.md'), 'utf8')).toContain('\nid: the-valley\n');
    await workbench.runCommand('Problems: Focus on Problems View');
    // The problems of the lesson and those of the import come one after the other.
    await expect.poll(() => problems().count()).toBeGreaterThan(1);
    await picture('5-problems');
    const told = await problems().allTextContents();
    const places = told.map((text) => /\[Ln \d+, Col \d+\]/.exec(text)?.[0]);
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(places).size, told.join('\n')).toBe(places.length);
    await workbench.treeRow('Lesson', 'Problems').waitFor();
  });

  it('keeps the doubtful places when the window is opened anew', async () => {
    const { page, workbench } = open;
    await workbench.runCommand('Problems: Focus on Problems View');
    await problems().filter({ hasText: 'marginalia import' }).first().waitFor();
    const before = await problems().filter({ hasText: 'marginalia import' }).allTextContents();
    await workbench.reload();
    await workbench.runCommand('Problems: Focus on Problems View');
    await expect
      .poll(() => problems().filter({ hasText: 'marginalia import' }).allTextContents())
      .toEqual(before);
    await picture('6-after-reload');
    await page.keyboard.press('Escape');
  });

  it('proposes a free folder when the file is imported again, and leaves the edited lesson alone', async () => {
    const { page, workbench } = open;
    const lesson = join(open.folder, 'the-valley/lesson.md');
    const before = readFileSync(lesson, 'utf8');
    await begin();
    await workbench.pick('Create Lesson…');
    await workbench.pick('korea-1950');
    await page.getByText('Folder of the lesson in').waitFor();
    expect(await workbench.quickInput.inputValue()).toBe('the-valley-2');
    await picture('7-again');
    await page.keyboard.press('Escape');
    expect(readFileSync(lesson, 'utf8')).toBe(before);
    expect(existsSync(join(open.folder, 'the-valley-2'))).toBe(false);
    expect(readdirSync(open.folder).filter((name) => name.startsWith('.marginalia-'))).toEqual([]);
  });

  it.skipIf(PICTURES === undefined)('can be looked at in every theme and in a narrow window', async () => {
    const { page, workbench } = open;
    for (const [theme, kind] of [
      ['Dark Modern', 'vs-dark'],
      ['Light Modern', 'vs'],
      ['Default High Contrast', 'hc-black'],
      ['Default High Contrast Light', 'hc-light'],
    ] as const) {
      mkdirSync(join(open.folder, '.vscode'), { recursive: true });
      writeFileSync(
        join(open.folder, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await page.locator(`.monaco-workbench.${kind}`).first().waitFor();
      await begin();
      await picture(`8-${theme.replaceAll(' ', '-')}`);
      await workbench.pick('number');
      await picture(`9-${theme.replaceAll(' ', '-')}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    await page.setViewportSize({ width: 600, height: 700 });
    await begin();
    await picture('10-narrow');
    await page.keyboard.press('Escape');
  });
});
