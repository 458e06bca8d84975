import { describe, expect, it } from 'vitest';
import { formatMessage, parseLesson } from '../../index.ts';
import type { Encoding } from '../../text/decode-text.ts';

describe('file-encoding', () => {
  const text = '---\ntitle: T\n---\nText.\n';
  const found = (encoding?: Encoding) =>
    parseLesson([{ path: 'lesson.md', text, ...(encoding ? { encoding } : {}) }]).diagnostics.map(
      ({ rule, span, message }) => [rule, span, formatMessage(message)],
    );

  it.each(['utf-16le', 'utf-16be', 'windows-1252'] as const)('finds a file in %s', (encoding) => {
    const span = { file: 'lesson.md', start: 0, end: 1 };
    expect(found(encoding)).toEqual([['file-encoding', span, `“lesson.md” is ${encoding}, not UTF-8.`]]);
  });

  it('accepts UTF-8', () => {
    expect([found('utf-8'), found()]).toEqual([[], []]);
  });
});
