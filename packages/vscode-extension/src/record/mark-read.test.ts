import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markRead } from './mark-read.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 1, 23, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A desk that remembers when each section was read last. */
function desk() {
  const sections = new Map<string, { lastAt: number }>();
  const written: string[] = [];
  return {
    written,
    state: async () => ({ sections }),
    append: async (draft: { section: string }) => {
      written.push(draft.section);
      sections.set(draft.section, { lastAt: Date.now() });
      return draft;
    },
  };
}

it('is written once a day, by the calendar and not by hours', async () => {
  const student = desk();
  const read = (id: string) => markRead(student as never, 'siege', { id, title: id });
  expect(await read('walls')).toMatchObject({ type: 'read', lesson: 'siege', section: 'walls' });
  expect(await read('walls')).toBeUndefined();
  expect(await read('boats')).toBeDefined();
  vi.setSystemTime(new Date(2026, 2, 2, 0, 10));
  expect(await read('walls')).toBeDefined();
  expect(student.written).toEqual(['walls', 'boats', 'walls']);
});
