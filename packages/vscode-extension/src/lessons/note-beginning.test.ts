import { parseLesson } from '@marginalia/core';
import { describe, expect, it } from 'vitest';
import { noteBeginning } from './note-beginning.ts';

const beginnings = (...notes: string[]): string[] => {
  const markers = notes.map((_, index) => `[^${index + 1}]`).join(' ');
  const definitions = notes.map((text, index) => `[^${index + 1}]: ${text}`).join('\n\n');
  const text = `---\ntitle: T\n---\n\n## S\n\nA ${markers}.\n\n${definitions}\n`;
  const { lesson } = parseLesson([{ path: 'lesson.md', text }]);
  return lesson.notes.map((note) => noteBeginning(lesson, note));
};

describe('the beginning of a note in the tree', () => {
  it('leaves out what all notes begin with', () => {
    expect(beginnings("**Editor's note.** A visit.", "**Editor's note.** A plan.")).toEqual([
      'A visit.',
      'A plan.',
    ]);
  });

  it('leaves nothing out that one of them does not have, and nothing of a single note', () => {
    expect(beginnings('Note. One.', 'Two.')).toEqual(['Note. One.', 'Two.']);
    expect(beginnings('Note. One.')).toEqual(['Note. One.']);
    expect(beginnings('Note. ', 'Note. Two.')).toEqual(['Note.', 'Note. Two.']);
  });

  it('is short, for the eye and for a screen reader', () => {
    const [beginning = ''] = beginnings('word '.repeat(120));
    expect(beginning.length).toBeLessThanOrEqual(81);
    expect(beginning).toMatch(/word…$/);
  });
});
