import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageWith } from './messages.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const COMMAND = 'command:workbench.action.files.newUntitledFile';
const REMOTE = 'https://elsewhere.invalid';
const LONG = 'word '.repeat(5200);
/** Notes with a picture from elsewhere, each written so that one parser of Markdown sees it and another does not. */
const notes: readonly string[] = [
  `remark !<!-- x -->[alt](${REMOTE}/remark.png)`,
  `empty !![](x.png)[b](${REMOTE}/empty.png)`,
  `overlong ![x](${REMOTE}/overlong.png) ${LONG}`,
  `brackets ![x](${REMOTE}/brackets.png?${'('.repeat(33)}${')'.repeat(33)})`,
  `quotes ${'>'.repeat(101)} ![x](${REMOTE}/quotes.png)`,
  `cdata <![CDATA[ ]]>![x](${REMOTE}/cdata.png)`,
  `code **a \`\`x\` ![x](${REMOTE}/code.png) \`\` b** ~~c \`~~![x](${REMOTE}/struck.png)\` d~~`,
  `reference ![x] \\[x\\]: ${REMOTE}/reference.png ![y][x]`,
];
const words = notes.map((note) => note.slice(0, note.indexOf(' ')));

/** Lines of lesson.md, from 1. */
const QUOTED_LINE = 11;
const FIRST_MARKER_LINE = 13;
const lessonText = `---
title: "[Read on](${COMMAND})"
id: hostile
---

Introduction.

## \\[Open the map\\](${COMMAND}) $(trash)
<!-- section id=s1 -->

\\[See here\\](${COMMAND})

${words.map((word) => `Cited${word}[^${word}]`).join('\n\n')}

Relative[^relative]

${notes.map((note, index) => `[^${words[index]}]: ${note}`).join('\n\n')}

[^relative]: See [the record](adr/0007.md) for why.

[x]: ${REMOTE}/definition.png
`;
const questions = `## What?
<!-- question id=q1 section=s1 -->

Prompted !<!-- x -->[alt](${REMOTE}/prompt.png) here.
`;
const workbook = `## What\\?
<!-- answer question=q1 heading=x -->

Answered ![y](${REMOTE}/answer.png)
`;

const scratch = mkdtempSync(join(tmpdir(), 'marginalia-hostile-'));
const lesson = join(scratch, 'hostile');
let open: OpenWorkbench;
const requests: string[] = [];

beforeAll(async () => {
  mkdirSync(join(lesson, 'adr'), { recursive: true });
  mkdirSync(join(lesson, '.marginalia', 'workbook'), { recursive: true });
  writeFileSync(join(lesson, 'lesson.md'), lessonText);
  writeFileSync(join(lesson, 'questions.md'), questions);
  writeFileSync(join(lesson, 'adr', '0007.md'), 'The decision.\n');
  // No reader either: one that stands open for some seconds counts its section as read.
  open = await openWorkbench({
    lesson,
    openFile: 'lesson.md',
    settings: { 'marginalia.showOnOpen': false },
  });
  await open.page.route(/elsewhere\.invalid/, (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
});
afterAll(async () => {
  await open.dispose();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(() => open.pictureOnFailure());

/** What messages show has a zero-width sign in it. */
const spaced = (text: string): string => text.replaceAll('\u2060', '');

describe('words of a hostile lesson', () => {
  it('are no link in a notification', async () => {
    const { workbench } = open;
    await workbench.runCommand('Marginalia: Reset Lesson Progress…');
    const empty = await messageWith(workbench, 'Nothing has been done in');
    expect(spaced((await empty.textContent()) ?? '')).toContain(`“[Read on](${COMMAND})”`);
    expect(await empty.locator('a').count()).toBe(0);

    await workbench.runAndPick('Marginalia: Mark Section as Read…', 'Open the map');
    const marked = await messageWith(workbench, 'Marked as read');
    expect(spaced((await marked.textContent()) ?? '')).toContain(`[Open the map](${COMMAND}) $(trash)`);
    expect(await marked.locator('a, .codicon').count()).toBe(0);
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('are no icon in a pick, and no link below an input box', async () => {
    const { page, workbench } = open;
    await workbench.runCommand('Marginalia: Go to Section…');
    const row = workbench.quickRows.filter({ hasText: 'Open the map' });
    expect(spaced((await row.textContent()) ?? '')).toContain('$(trash)');
    expect(await row.locator('.codicon-trash').count()).toBe(0);
    await page.keyboard.press('Escape');

    await workbench.openFile('lesson.md');
    await workbench.goToLine(QUOTED_LINE);
    await page.keyboard.press('Shift+End');
    await workbench.runCommand('Marginalia: Add Margin Note…');
    const prompt = page.locator('.quick-input-message', { hasText: 'See here' });
    await prompt.waitFor();
    expect(await prompt.locator('a').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it.each(words)('load nothing from elsewhere in the hover of a note: %s', async (word) => {
    const { page, workbench } = open;
    await workbench.openFile('lesson.md');
    await workbench.goToLine(FIRST_MARKER_LINE + 2 * words.indexOf(word), `Cited${word}[^`.length + 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hover = workbench.hover.filter({ hasText: new RegExp(`^\\s*${word} `) });
    await hover.waitFor();
    expect(await hover.locator('img').count()).toBe(0);
    expect(requests).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('lead from the hover of a note to a file beside it', async () => {
    const { page, workbench } = open;
    await workbench.goToLine(FIRST_MARKER_LINE + 2 * words.length, 'Relative[^'.length + 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await workbench.hover.locator('a', { hasText: 'the record' }).click();
    const editor = await workbench.editor('adr/0007.md');
    expect((await editor.locator('.view-lines').textContent())?.replaceAll('\u00a0', ' ')).toContain(
      'The decision.',
    );
  });

  it('load nothing from elsewhere in the thread of a question', async () => {
    const { folder, page, workbench } = open;
    // Only now: what a workbook holds counts as answered as soon as it is seen, and the first test needs that nothing is.
    writeFileSync(join(folder, '.marginalia', 'workbook', 'hostile.md'), workbook);
    await workbench.openFile('lesson.md');
    await workbench.goToLine(8);
    await page.locator('.editor-instance .comment-thread').first().click();
    const thread = page.locator('.review-widget');
    await thread.getByText('Prompted !alt here.').waitFor();
    await thread.getByText('Answered y').waitFor();
    expect(await thread.locator('.comment-body img').count()).toBe(0);
    expect(requests).toEqual([]);
  });
});
