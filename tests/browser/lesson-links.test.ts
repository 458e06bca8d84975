import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const rain = `---
title: The rain
id: rain
---

It rained for forty days, as [the flood](../flood/lesson.md#waters) tells. What [came later](../wind/) nobody wrote, and
what is [outside](../../elsewhere/lesson.md) is not ours.
`;
const flood = `---
title: The flood
id: flood
---

## The ark
<!-- section id=ark -->

${'He built it of wood. '.repeat(400)}

## The waters
<!-- section id=waters -->

They rose for a hundred and fifty days.
`;

describe('a link to another lesson', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({
      lesson: { name: 'course', files: { 'rain/lesson.md': rain, 'flood/lesson.md': flood } },
      openFile: 'rain/lesson.md',
    });
    await open.workbench.runCommand('Marginalia: Open Reader to the Side');
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('says that there is none, and opens nothing outside the workspace', async () => {
    const reader = await open.workbench.webviewWith('forty days', undefined, 'tab');
    await reader.getByRole('link', { name: 'came later' }).click();
    await open.workbench.toast('There is no lesson at “../wind/lesson.md”').waitFor();
    await reader.getByRole('link', { name: 'outside' }).click();
    await open.workbench.toast('There is no lesson at “../../elsewhere/lesson.md”').waitFor();
  });

  it('opens its reader at the section', async () => {
    const reader = await open.workbench.webviewWith('forty days', undefined, 'tab');
    await reader.getByRole('link', { name: 'the flood' }).click();
    await open.page.locator('.tab.active', { hasText: 'The flood' }).waitFor();
    const there = await open.workbench.webviewWith('a hundred and fifty days', undefined, 'tab');
    const heading = there.getByRole('heading', { name: 'The waters' });
    await expect
      .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  });
});
