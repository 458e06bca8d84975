import { describe, expect, it } from 'vitest';
import { formatMessage, parseLesson } from '../../index.ts';

describe('file-too-large', () => {
  it('finds a file that was left unread, whatever it is', () => {
    const files = [
      { path: 'lesson.md', text: '---\ntitle: T\n---\nText.\n' },
      { path: 'more.md', text: '', tooLarge: 12_340_000 },
      { path: 'reference.yaml', text: '', tooLarge: 9_000_000 },
    ];
    const { diagnostics } = parseLesson(files, { limit: 8 });
    expect(diagnostics.map(({ rule, message }) => [rule, formatMessage(message)])).toEqual([
      ['file-too-large', '“more.md” was not read: it has 12.3 MB, and the limit is 8 MB.'],
      ['file-too-large', '“reference.yaml” was not read: it has 9 MB, and the limit is 8 MB.'],
    ]);
  });
});
