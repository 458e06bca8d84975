import { describe, expect, it } from 'vitest';
import { createLessonService } from '../../index.ts';
import { createMemoryLessonSource } from '../../testing/index.ts';

describe('lesson-missing', () => {
  it('finds a folder without lesson.md', async () => {
    const service = createLessonService({
      source: createMemoryLessonSource({ korea: { 'more.md': 'Text.' } }),
    });
    const { diagnostics } = await service.open('korea');
    expect(diagnostics.map(({ rule, span }) => [rule, span])).toEqual([
      ['lesson-missing', { file: 'lesson.md', start: 0, end: 0 }],
    ]);
  });

  it('accepts a folder with one', async () => {
    const text = '---\ntitle: T\n---\nText.\n';
    const service = createLessonService({
      source: createMemoryLessonSource({ korea: { 'lesson.md': text } }),
    });
    expect((await service.open('korea')).diagnostics).toEqual([]);
  });
});
