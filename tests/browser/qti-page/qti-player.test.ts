import { gradeContext, gradeExercise, parseLesson, type Response } from '@marginalia/core';
import { atOnce, exportLesson } from '@marginalia/core/school';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openQtiPlayer, type QtiLeft, type QtiPlayer } from './qti-player.ts';

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
  const show = (id: string, left?: QtiLeft) => player.show(items.get(id) ?? '', left);

  it.each(Object.keys(bodies))('shows its title and task without an error: %s', async (id) => {
    await show(id);
    expect(await player.page.locator('.qti-item-body').textContent()).toContain(`The ${id}`);
    expect(player.troubles).toEqual([]);
  });

  /** Gives a response as a student does; what is dragged, as one left it there who comes back. */
  async function give(id: string, response: Response): Promise<void> {
    const { page } = player;
    const body = page.locator('.qti-item-body');
    if (response.type === 'order') {
      const value = response.entries.map((entry) => `A${entry + 1}`);
      return show(id, { value, state: { order: value } });
    }
    if (response.type === 'match') {
      const value = response.values.flatMap((each, row) =>
        each === null ? [] : [`L${row + 1} R${each + 1}`],
      );
      const orders = ['L', 'R'].map((side) => [
        ...new Set((items.get(id) ?? '').match(new RegExp(`(?<=identifier=")${side}\\d+`, 'g'))),
      ]);
      return show(id, { value, state: { orders } });
    }
    await show(id);
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
