import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

const lesson = (mark: string) =>
  `## A\n<!-- section id=a -->\n\nText.\n\n### Q\n<!-- question id=q${mark} -->\n\nSay.\n\n## B\n<!-- section id=b -->\n\nMore.\n`;

describe('item-elsewhere', () => {
  it('finds a question that names another section than the one it stands in', () => {
    expect(findings('item-elsewhere', lesson(' section=b'))).toEqual(['b']);
  });

  it.each([
    ['the section it stands in', ' section=a'],
    ['none', ''],
    ['one that does not exist, which another rule finds', ' section=c'],
  ])('accepts one that names %s', (_what, mark) => {
    expect(findings('item-elsewhere', lesson(mark))).toEqual([]);
  });

  it('accepts an exercise of another part', () => {
    const files = {
      'lesson.md': `---\ntitle: T\nid: t\n---\n${lesson('')}`,
      'more.md': '## X\n<!-- question id=x section=b -->\n\nSay.\n',
    };
    expect(findings('item-elsewhere', files)).toEqual([]);
  });
});
