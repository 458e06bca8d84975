import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts, takeInText } from './merge-texts.ts';

describe('what two have made of one text', () => {
  it.each([
    ['what only one changed', 'a\nb\nc\n', 'a\nB\nc\n', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['changes in two places', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n'],
    ['both where both changed a line', 'a\nb\nc\n', 'a\nours\nc\n', 'a\ntheirs\nc\n', 'a\nours\ntheirs\nc\n'],
    ['what one deleted and the other changed', 'a\nb\nc\n', 'a\nc\n', 'a\nB\nc\n', 'a\nB\nc\n'],
    ['no line that one deleted', 'a\nb\nc\n', 'a\nc\n', 'a\nb\nc\nd\n', 'a\nc\nd\n'],
    ['the same change once', 'a\nb\n', 'a\nB\n', 'a\nB\n', 'a\nB\n'],
    ['two continuations', 'a\n', 'a\nb\n', 'a\nc\n', 'a\nb\nc\n'],
    ['a continuation to the letter', 'a\n', 'x\na\n', 'a\n\n\nnoise', 'x\na\n\n\nnoise'],
    ['a continued line', 'a', 'x\na', 'a b', 'x\na b'],
    ['all of both without a base', undefined, 'a\nb\n', 'a\nc\n', 'a\nb\nc\n'],
    ['line breaks that were converted', 'a\nb\nc\n', 'a\r\nb\r\nc\r\nd\r\n', 'A\nb\nc\n', 'A\nb\nc\nd\r\n'],
    ['a last line without a break', 'a\nb', 'a\nb\nc', 'x\nb', 'x\nb\nc'],
    [
      'words like the names of properties',
      'constructor\n',
      '__proto__\nconstructor\n',
      'constructor\nx\n',
      '__proto__\nconstructor\nx\n',
    ],
  ])('keeps %s', (_, base, ours, theirs, merged) => {
    expect(mergeTexts(base, ours, theirs)).toBe(merged);
  });

  const newline = fc.constantFrom('\n', '\r\n', '\r');
  /** Insertions, changes and deletions of lines, each line of its own words. */
  const edits = (side: string) =>
    fc
      .array(
        fc.record({
          at: fc.nat(30),
          kind: fc.constantFrom('insert', 'change', 'delete', 'append'),
          count: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 6 },
      )
      .map((list) => (lines: readonly string[]) => {
        const next = [...lines];
        for (const [index, { at, kind, count }] of list.entries()) {
          const own = Array.from({ length: count }, (_, number) => `${side}${index}-${number}`);
          if (kind === 'append') next.push(...own);
          else
            next.splice(
              Math.min(at, next.length),
              kind === 'insert' ? 0 : count,
              ...(kind === 'delete' ? [] : own),
            );
        }
        return next;
      });
  const text = (lines: readonly string[], end: string, last: boolean) =>
    lines.join(end) + (last && lines.length > 0 ? end : '');

  it('loses no line that one of them wrote, and none that both left', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        edits('ours'),
        edits('theirs'),
        newline,
        newline,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (size, mine, others, end, otherEnd, ...known) => {
          const base = Array.from({ length: size }, (_, index) => (index % 4 === 3 ? '' : `base${index}`));
          const [ours, theirs] = [mine(base), others(base)];
          const merged = mergeTexts(
            known[2] ? text(base, end, known[0]) : undefined,
            text(ours, end, known[0]),
            text(theirs, otherEnd, known[1]),
          ).split(/\r\n|\r|\n/);
          const written = new Set(base);
          for (const line of new Set([...ours, ...theirs].filter(Boolean))) {
            const left = ours.includes(line) && theirs.includes(line);
            if (left || !written.has(line) || !known[2]) expect(merged).toContain(line);
          }
          // Nothing is made up, and nothing is glued to anything.
          for (const line of merged) expect([...ours, ...theirs, '']).toContain(line);
        },
      ),
      { seed: 3, numRuns: 1500 },
    );
  });

  it('keeps the lines of both where there are too many to compare', () => {
    const [ours, theirs] = ['ours', 'theirs'].map(
      (side) => `${side}\n${'\n'.repeat(60_000)}${side} end\n`,
    ) as [string, string];
    const merged = mergeTexts('x\n', ours, theirs).split('\n');
    for (const line of ['ours', 'ours end', 'theirs', 'theirs end']) expect(merged).toContain(line);
  });
});

describe('what somebody puts in the place of a text', () => {
  const ours = '# W\n\n## Why?\n\nBecause.\n';
  it.each([
    ['goes to the end where it has nothing of it', '\nline\n', `${ours}\nline\n`],
    ['is told from a blank text', '\n', `${ours}\n`],
    ['is merged where it was made of it', '# W\n\n## Why?\n\nBecause.\n\nAnd so.\n', `${ours}\nAnd so.\n`],
    ['is taken in once', `${ours}\nline\n`, `${ours}\nline\n`],
    ['keeps what it has deleted, of which nobody knows when', '# W\n\n## Why?\n', ours],
  ])('%s', (_, found, text) => {
    expect(takeInText(undefined, ours, found)).toBe(text);
  });
});
