import { describe, expect, it } from 'vitest';
import { applyToFiles } from '../testing/apply-to-files.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { removeNote } from './remove-note.ts';

const texts = {
  'lesson.md': `${frontMatter}## A
<!-- section id=a -->

One.[^1] Two.[^2] One again.[^1]

[^1]: The first, see the second.[^2]

    It goes on.

[^2]: The second.
`,
  'questions.md': '## Q\n<!-- question id=q section=a notes="1 2" -->\n\nWhy?[^1]\n',
};

describe('removing a note', () => {
  const removed = (label: string) => {
    const { lesson } = parseText(texts);
    const note = lesson.notes.find((one) => one.label === label);
    if (!note) throw new Error('the sample has gone wrong');
    return applyToFiles(texts, removeNote(lesson, note).edits ?? []);
  };

  it('takes its markers, in all files, and its label in marks along', () => {
    expect(removed('1')).toEqual({
      'lesson.md': `${frontMatter}## A\n<!-- section id=a -->\n\nOne. Two.[^2] One again.\n\n[^2]: The second.\n`,
      'questions.md': '## Q\n<!-- question id=q section=a notes="2" -->\n\nWhy?\n',
    });
  });

  it('takes markers in other notes along', () => {
    const after = removed('2');
    expect(after['lesson.md']).toBe(
      `${frontMatter}## A\n<!-- section id=a -->\n\nOne.[^1] Two. One again.[^1]\n\n[^1]: The first, see the second.\n\n    It goes on.\n`,
    );
    expect(after['questions.md']).toContain('notes="1"');
    expect(parseText(after).broken).toEqual([]);
  });
});
