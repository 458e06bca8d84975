import { describe, expect, it } from 'vitest';
import { applyEdits, fixesFor, formatMessage } from '../../index.ts';
import { findings, frontMatter, parseText } from '../../testing/parse-text.ts';

describe('note-unused', () => {
  it.each([['a note without a marker', 'A.\n\n[^a]: One.\n', ['a']]])('finds %s', (_what, files, places) => {
    expect(findings('note-unused', files)).toEqual(places);
  });

  it.each([
    [
      'a note that is cited in an exercise only',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n\n[^a]: One.\n',
        'more.md': '### X\n<!-- exercise id=x type=essay section=s -->\nA[^a].\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('note-unused', files)).toEqual([]);
  });

  it.each([
    ['[2]', '[^2]'],
    ['(^2)', '[^2]'],
  ])('offers to make a marker of %s', (written, marker) => {
    const text = `## S\n<!-- section id=s -->\n\nThe dike had gone.${written} By five[^1] \`a[2]\`.\n\n[^1]: One.\n\n[^2]: Two.\n`;
    const { lesson, diagnostics } = parseText(text);
    const [found] = diagnostics.filter(({ rule }) => rule === 'note-unused');
    if (!found) throw new Error('nothing found');
    const [first] = fixesFor(found, lesson);
    expect(first && formatMessage(first.title)).toBe('Cite it behind “gone.”');
    expect(first && applyEdits(frontMatter + text, first.edits)).toBe(
      frontMatter + text.replace(written, marker),
    );
  });
});
