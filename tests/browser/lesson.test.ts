import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('a lesson', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('opens from the palette', async () => {
    const { workbench } = open;
    await workbench.runCommand('Marginalia: Open Lesson…');
    await workbench.pick('korea-1950');
    const rows = await workbench.treeRows('Lesson');
    expect(rows.filter(({ level }) => level === 1)).toHaveLength(7);
    const reader = await workbench.webviewWith('Reasons for caution');
    expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe('Stalin and the Korean War');
  });
});
