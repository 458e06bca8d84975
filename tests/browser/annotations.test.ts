import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dragOver } from './drag-over.ts';
import { answerMessage, hearMessage } from './messages.ts';
import { placeOf } from './place-of.ts';
import { openSidebarReader } from './sidebar-reader.ts';
import { recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const CLAIM = placeOf('Stalin often followed');
const eventually = expect.poll;

describe('highlights and margin notes', () => {
  let open: OpenWorkbench;
  /** The reader in the sidebar. */
  let reader: Frame;

  beforeAll(async () => {
    open = await openWorkbench({ viewport: { width: 1500, height: 1100 } });
    reader = await openSidebarReader(open.workbench);
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const lesson = () => join(open.folder, 'lesson.md');
  const edit = (change: (text: string) => string) =>
    writeFileSync(lesson(), change(readFileSync(lesson(), 'utf8')));
  const list = () => open.workbench.treeRows('My Notes');
  /** Writes a note where the reader or, from an editor, VS Code asks for one. */
  const write = async (words: string, where: Frame | Page = reader): Promise<void> => {
    const pad = where.getByPlaceholder('What strikes you here?');
    await pad.waitFor();
    await expect.poll(() => pad.evaluate((field) => field === document.activeElement)).toBe(true);
    await open.page.keyboard.type(words);
    await open.page.keyboard.press(where === reader ? 'Control+Enter' : 'Enter');
  };
  /** The words painted under a name in the reader. */
  const painted = (name: string) =>
    reader.evaluate(
      (key) =>
        [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString().replace(/\s+/g, ' ')),
      name,
    );

  it('highlights what the mouse has selected in the reader, and keeps it', async () => {
    await dragOver(reader, 'ended in failure');
    await reader.getByRole('toolbar').getByText('Highlight').click();
    await eventually(() => painted('marginalia-highlight')).toEqual(['ended in failure']);
    await eventually(() => recorded(open.folder, 'highlight')).toHaveLength(1);
    expect(recorded(open.folder, 'highlight')[0]).toMatchObject({
      section: 'attack',
      quote: { exact: 'ended in failure' },
    });
  });

  it('writes a note from the palette, with words selected by keyboard', async () => {
    const { page, workbench } = open;
    await reader.locator('#heading-wager').click();
    await workbench.runCommand('Marginalia: Add Margin Note…');
    await reader.locator('.word-caret').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const words = await reader.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
    await page.keyboard.press('Enter');
    await write('Whose word is this?');
    await eventually(() => painted('marginalia-note')).toEqual([words]);
    await eventually(() => recorded(open.folder, 'note')).toHaveLength(1);
    expect(recorded(open.folder, 'note')[0]).toMatchObject({
      text: 'Whose word is this?',
      quote: { exact: words },
    });
  });

  it('annotates what is selected in the Markdown, and shows it there', async () => {
    const { page, workbench } = open;
    const editor = await workbench.openFile('lesson.md');
    await workbench.goToLine(CLAIM.line, CLAIM.column);
    for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    await workbench.runCommand('Marginalia: Add Margin Note…');
    await write('A bold claim.', page);
    await eventually(() => recorded(open.folder, 'note')).toHaveLength(2);
    expect(recorded(open.folder, 'note')[1]?.quote?.exact).toBe('Stalin often followed');
    await eventually(() => painted('marginalia-note')).toContain('Stalin often followed');
    const hover = await workbench.hoverWord(editor, 'often');
    expect(await hover.textContent()).toContain('A bold claim.');
    await workbench.leaveHover();
  });

  it('takes the word at the cursor where nothing is selected, and says where there is none', async () => {
    const { page, workbench } = open;
    await workbench.goToLine(CLAIM.line, 3);
    await workbench.runCommand('Marginalia: Add Margin Note…');
    await page.getByPlaceholder('What strikes you here?').waitFor();
    await page.locator('.quick-input-message', { hasText: '“In”' }).waitFor();
    await page.keyboard.press('Escape');
    await workbench.goToLine(CLAIM.line - 1);
    await workbench.runCommand('Marginalia: Highlight Selection');
    await hearMessage(workbench, 'Select words of the passage first');
  });

  it('lists them in the order of the passage', async () => {
    const { workbench } = open;
    await workbench.pane('My Notes').locator('.pane-header').click();
    await workbench.treeRow('My Notes', 'A bold claim.').waitFor();
    expect((await list()).map(({ label }) => label)).toEqual([
      'A bold claim.',
      '“ended in failure”',
      'Whose word is this?',
    ]);
    expect((await list())[2]?.aria).toMatch(/^Note: Whose word is this\?, on “/);
    await workbench.treeRow('My Notes', '“ended in failure”').click();
    await eventually(() =>
      reader.locator('.sign:not(.sign-note)').evaluate((sign) => sign.getBoundingClientRect().top),
    ).toBeLessThan(400);
  });

  it('finds the words again when the passage was edited on disk: moved and reworded nearby', async () => {
    edit((text) => {
      const [moved = ''] = /The offensive opened.*?Soviet bloc\.\n\n/s.exec(text) ?? [];
      return text
        .replace(moved, '')
        .replace('Whether they would go at all', `${moved}Whether they would go at all`)
        .replace('As a blitzkrieg, Khlevniuk remarks', 'As a gamble, so Khlevniuk');
    });
    await eventually(async () => (await list()).map(({ label }) => label)).toEqual([
      'A bold claim.',
      'Whose word is this?',
      '“ended in failure”',
    ]);
    await eventually(() => painted('marginalia-highlight')).toEqual(['ended in failure']);
  });

  it('lists as no longer found what was deleted, and puts it on no lookalike', async () => {
    edit((text) =>
      text
        .replace('it ended in failure', 'it came to nothing')
        .replace('drawn by nature', 'it ended in a failure, drawn'),
    );
    await open.workbench.treeRow('My Notes', 'No longer found in the passage').waitFor();
    expect((await list()).map(({ label }) => label)).toEqual([
      'A bold claim.',
      'Whose word is this?',
      'No longer found in the passage',
      '“ended in failure”',
    ]);
    expect(await painted('marginalia-highlight')).toEqual([]);
  });

  it('removes a note from the list, and takes that back', async () => {
    const { workbench } = open;
    const row = workbench.treeRow('My Notes', 'A bold claim.');
    await row.hover();
    await row.getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'hidden' });
    await eventually(() => recorded(open.folder, 'remove')).toHaveLength(1);
    await answerMessage(workbench, /removed/i, 'Undo');
    await row.waitFor();
    await eventually(() => painted('marginalia-note')).toContain('Stalin often followed');
  });

  it('changes a note where it stands', async () => {
    const { page, workbench } = open;
    await reader.locator('.sign-note').first().focus();
    await page.keyboard.press('Enter');
    await reader.getByRole('dialog', { name: 'Your note' }).getByText('Edit').click();
    await write(' Really?');
    await workbench.treeRow('My Notes', 'A bold claim. Really?').waitFor();
    await eventually(() => recorded(open.folder, 'note').at(-1)?.text).toBe('A bold claim. Really?');
  });

  it('exports all of them as Markdown and as JSON-LD', async () => {
    const { page, workbench } = open;
    const exported = async (name: string): Promise<string> => {
      const file = join(open.folder, '..', name);
      await workbench.runCommand('Marginalia: Export My Notes…');
      await workbench.quickInput.waitFor();
      // The dialog proposes a name once it has looked at the folder.
      await eventually(() => workbench.quickInput.inputValue()).toMatch(/notes-korea-1950\.md$/);
      await workbench.quickInput.fill(file);
      await page.keyboard.press('Enter');
      await eventually(() => existsSync(file)).toBe(true);
      return readFileSync(file, 'utf8');
    };
    const markdown = await exported('my-notes.md');
    expect(markdown).toContain(
      '## Reasons for caution\n\n> Stalin often followed (¶ 1)\n\nA bold claim. Really?',
    );
    expect(markdown).toContain('## No longer found in the passage\n\n> ended in failure');
    const graph = JSON.parse(await exported('my-notes.jsonld'));
    expect(graph).toMatchObject({ type: 'AnnotationCollection', total: 3 });
  });

  it('has them all after the window was loaded again', async () => {
    await open.workbench.reload();
    reader = await open.workbench.webviewWith('Reasons for caution');
    await eventually(() => painted('marginalia-note')).toHaveLength(2);
  });
});
