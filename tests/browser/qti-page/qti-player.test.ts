import { gradeContext, gradeExercise, parseLesson, type Response } from '@marginalia/core';
import { atOnce, exportLesson } from '@marginalia/core/school';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openQtiPlayer, type QtiPlayer } from './qti-player.ts';

/** An exercise of every type: the compiler names a missing one. */
const bodies: Readonly<
  Record<ReturnType<typeof parseLesson>['lesson']['exercises'][number]['type'] | 'choices', string>
> = {
  choice: '- [x] right\n- [ ] wrong',
  choices: '- [x] one\n- [x] two\n- [ ] three\n- [ ] four',
  order: '1. first\n2. second\n3. third',
  match: '| What | When |\n|---|---|\n| war | 1950 |\n| peace | 1953 |\n| | 1960 |',
  cloze: 'In **1950** the war **began**.',
  short: 'Which city?\n\n<!-- key -->\n\n- Seoul\n- ~ the south',
  evidence: 'Which sentence?\n\n<!-- key -->\n\n> Nobody had feared that kind of thing.',
  argument: 'Was it wise?',
  essay: 'Judge it.',
};
const TEXT = `---\ntitle: T\nid: t\n---\n\n## S\n<!-- section id=s -->\n\nThe order went out on a Friday. Nobody had feared that kind of thing. It was withdrawn.\n\n${Object.entries(
  bodies,
)
  .map(
    ([id, body]) =>
      `### The ${id}\n<!-- exercise id=${id} type=${id === 'choices' ? 'choice' : id} -->\n\n${body}\n`,
  )
  .join('\n')}`;

/** The words of a choice's options. */
const options = (id: string): string[] =>
  id in bodies
    ? bodies[id as keyof typeof bodies].split('\n').map((line) => line.slice('- [x] '.length))
    : [];
const entries = ['first', 'second', 'third'];
const pairs = { rows: ['war', 'peace'], values: ['1950', '1953', '1960'] };

describe('an item of QTI 3.0 in a player', () => {
  let browser: Browser;
  let player: QtiPlayer;
  const items = new Map<string, string>();
  const { lesson } = parseLesson([{ path: 'lesson.md', text: TEXT }]);
  const exercises = new Map(lesson.exercises.map((exercise) => [exercise.id, exercise]));
  const made = atOnce(exportLesson(lesson, 'qti3'));
  const allOrNothing = new Set(
    made.losses.filter(({ code }) => code === 'all-or-nothing').map(({ item }) => item),
  );
  beforeAll(async () => {
    browser = await sharedBrowser();
    const [{ content } = { content: new Uint8Array() }] = made.files;
    const files = unzipSync(content as Uint8Array);
    for (const bytes of Object.values(files)) {
      const xml = strFromU8(bytes);
      const label = / label="([^"]+)"/.exec(xml)?.[1];
      if (label !== undefined) items.set(label, xml);
    }
    player = await openQtiPlayer(browser, files);
  });
  afterAll(async () => {
    await browser.close();
  });
  const show = (id: string) => player.show(items.get(id) ?? '');

  it.each(Object.keys(bodies))('shows its title and task without an error: %s', async (id) => {
    await show(id);
    expect(await player.page.locator('.qti-item-body').textContent()).toContain(`The ${id}`);
    expect(player.troubles).toEqual([]);
  });

  /** Gives a response as a student does: with the mouse where something is moved, which this player moves by no key. */
  async function give(id: string, response: Response): Promise<void> {
    const { page } = player;
    const body = page.locator('.qti-item-body');
    await show(id);
    if (response.type === 'order')
      for (const entry of response.entries) await moveToEnd(entries[entry] ?? '');
    if (response.type === 'match')
      for (const [row, value] of response.values.entries()) {
        if (value === null) continue;
        const target = body.locator('.target', { hasText: pairs.values[value] ?? '' });
        await drag(body.locator('.source .draggable', { hasText: pairs.rows[row] ?? '' }), target);
        await target.locator('.draggable', { hasText: pairs.rows[row] ?? '' }).waitFor();
      }
    if (response.type === 'choice')
      for (const index of response.picked)
        await body.getByText(options(id)[index] ?? '', { exact: true }).click();
    if (response.type === 'evidence') await body.getByText(response.quotation, { exact: true }).click();
    const texts =
      response.type === 'cloze' ? response.gaps : response.type === 'short' ? [response.text] : [];
    for (const [index, text] of texts.entries()) {
      await body.locator('input').nth(index).fill(text);
      await body.locator('input').nth(index).blur();
    }
  }

  /** Takes the middle of an element to the middle of another. */
  async function drag(from: Locator, to: Locator): Promise<void> {
    const { mouse } = player.page;
    for (const [place, then] of [
      [from, 'down'],
      [to, 'up'],
    ] as const) {
      await place.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await mouse.move(x + width / 2, y + height / 2, { steps: 8 });
      await mouse[then]();
    }
  }

  /** Entries make room while one of them is above them: it may take another try, as with people. */
  async function moveToEnd(words: string): Promise<void> {
    const shown = player.page.locator('.qti-item-body .qti-simple-choice');
    for (let tries = 0; tries < 5; tries++) {
      if (tries > 0 && (await shown.last().textContent())?.includes(words)) return;
      await drag(shown.filter({ hasText: words }), shown.last());
      await player.page.evaluate(() =>
        Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      );
    }
    expect(await shown.last().textContent()).toContain(words);
  }

  it.each<[string, Response]>([
    ['choice', { type: 'choice', picked: [0] }],
    ['choice', { type: 'choice', picked: [1] }],
    ['choices', { type: 'choice', picked: [0, 1] }],
    ['choices', { type: 'choice', picked: [0] }],
    ['choices', { type: 'choice', picked: [0, 1, 2] }],
    ['choices', { type: 'choice', picked: [2, 3] }],
    ['order', { type: 'order', entries: [0, 1, 2] }],
    ['order', { type: 'order', entries: [0, 2, 1] }],
    ['match', { type: 'match', values: [0, 1] }],
    ['match', { type: 'match', values: [0, 2] }],
    ['match', { type: 'match', values: [1, 0] }],
    ['match', { type: 'match', values: [0, null] }],
    ['cloze', { type: 'cloze', gaps: ['1950', 'BEGAN.'] }],
    ['cloze', { type: 'cloze', gaps: ['1950', 'ended'] }],
    ['cloze', { type: 'cloze', gaps: ['', ''] }],
    ['short', { type: 'short', text: 'seoul' }],
    ['short', { type: 'short', text: 'the south' }],
    ['short', { type: 'short', text: 'Busan' }],
    ['evidence', { type: 'evidence', quotation: 'Nobody had feared that kind of thing.' }],
    ['evidence', { type: 'evidence', quotation: 'It was withdrawn.' }],
  ])('scores a response there as here: %s %j', async (id, response) => {
    await give(id, response);
    const exercise = exercises.get(id);
    const here = exercise && gradeExercise(exercise, response, gradeContext(lesson)).score;
    // The report says where it does not: a partly right order scores here only.
    const there = allOrNothing.has(id) && here !== 1 ? 0 : here;
    expect(await player.score()).toBeCloseTo(there ?? Number.NaN, 3);
  });

  it.each([
    ['essay', 1],
    ['argument', 3],
  ])('has room to write, and leaves the score to people: %s', async (id, fields) => {
    await show(id);
    expect(await player.page.locator('.qti-item-body textarea').count()).toBe(fields);
    await player.page.locator('.qti-item-body textarea').first().fill('Words.');
    expect(await player.score()).toBeNaN();
  });
});
