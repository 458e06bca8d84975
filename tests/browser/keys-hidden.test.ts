import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { doubtfulKeys, FORMS, SECRET } from '../fuzz/doubtful-keys.ts';
import { ExercisePane } from './exercise-pane.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'marginalia-keys-'));
const lesson = join(scratch, 'flood');
let open: OpenWorkbench;

beforeAll(async () => {
  mkdirSync(lesson);
  for (const [path, text] of Object.entries(doubtfulKeys)) writeFileSync(join(lesson, path), text);
  open = await openWorkbench({ lesson, settings: { 'marginalia.showOnOpen': true } });
});
afterAll(async () => {
  await open.dispose();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(() => open.pictureOnFailure());

/** Everything that the window holds, shown or not: the workbench and every frame in it. */
async function held(): Promise<string[]> {
  const frames = open.page.frames().map((frame) => frame.content().catch(() => ''));
  return (await Promise.all(frames)).filter((content) => content.includes(SECRET));
}

describe('no word behind a key mark in doubt', () => {
  it('is in the reader, its folded cards and the tree', async () => {
    const { workbench } = open;
    const reader = await workbench.webviewWith('Night', 'h2');
    await expect.poll(() => reader.locator('article.lesson').count()).toBe(1);
    for (let index = 0; index < FORMS; index++) {
      const text = (await reader.content()).replaceAll(/\s+/g, ' ');
      expect(text).toContain(`Find reason ${index}.`);
    }
    await reader.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await workbench.treeRows('Lesson');
    expect(await held()).toEqual([]);
  });

  it('is on the page of an exercise, whatever its type, before and after an answer', async () => {
    const pane = new ExercisePane(open.workbench);
    for (const task of [0, 1, 2, 3]) {
      await pane.run(`Task ${task}`);
      expect(await held()).toEqual([]);
      await pane.answerSomething();
      await pane.get('answer').click();
      await pane.verdict();
      expect(await held()).toEqual([]);
    }
  });
});
