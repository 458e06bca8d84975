import { describe, expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';

describe('the beginning of a note', () => {
  it.each([
    ['names with signs in them', 'Set max_notes_shown to 5 * 3.', 'Set max_notes_shown to 5 * 3.'],
    ['emphasis, code and links', '*A* `b_c_d` [e](https://x.org) ~~f~~ g\\_h', 'A b_c_d e f g_h'],
    ['rare Han characters', '𠀀'.repeat(100), `${'𠀀'.repeat(40)}…`],
    ['emoji of several signs', '👩‍👩‍👧 '.repeat(40), `${'👩‍👩‍👧 '.repeat(8).trim()}…`],
  ])('keeps %s whole', (_, text, beginning) => {
    const [note] = parseText(`a[^1]\n\n[^1]: ${text}\n`).lesson.notes;
    expect(note?.beginning).not.toMatch(/\p{Surrogate}/u);
    expect(note?.beginning).toBe(beginning);
  });
});
