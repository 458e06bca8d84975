import { describe, expect, it } from 'vitest';
import { createMemoryLessonSource } from '../testing/memory-lesson-source.ts';
import { createLessonService } from './lesson-service.ts';

describe('a lesson in an editor', () => {
  const open = async () => {
    const source = createMemoryLessonSource({
      f: { 'lesson.md': '---\ntitle: T\nid: t\n---\n## A\n\nOne.[^1]\n' },
    });
    const service = createLessonService({ source });
    const snapshot = await service.open('f');
    const text = snapshot.lesson?.parts[0]?.text ?? '';
    return { source, service, snapshot, text };
  };

  it('follows what is typed without being read again', async () => {
    const { service, snapshot, text } = await open();
    const change = { start: text.length, end: text.length, text: '\n[^1]: Note.\n' };
    expect(service.edit('f', 'lesson.md', [change], text.length + change.text.length)).toBe(true);
    const now = service.peek('f');
    expect(now?.version).toBe(snapshot.version + 1);
    expect(now?.lesson?.notes.map(({ label }) => label)).toEqual(['1']);
    expect(now?.diagnostics.map(({ rule }) => rule)).not.toContain('note-undefined');
    expect(snapshot.diagnostics.map(({ rule }) => rule)).toContain('note-undefined');
    expect(await service.open('f')).toBe(now);
  });

  it('is read again where the editor speaks of another text', async () => {
    const { source, service, text } = await open();
    source.folders.get('f')?.set('lesson.md', `${text}More.\n`);
    expect(service.edit('f', 'lesson.md', [{ start: 0, end: 0, text: 'x' }], text.length + 9)).toBe(false);
    expect((await service.open('f')).lesson?.parts[0]?.text).toBe(`${text}More.\n`);
  });

  it('is read again where the file is no part, or nobody has read it', async () => {
    const { service } = await open();
    expect(service.edit('f', 'other.md', [{ start: 0, end: 0, text: 'x' }], 1)).toBe(false);
    expect(service.edit('g', 'lesson.md', [{ start: 0, end: 0, text: 'x' }], 1)).toBe(false);
  });
});
