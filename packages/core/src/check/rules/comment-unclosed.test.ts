import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('comment-unclosed', () => {
  it.each([
    ['a comment that never ends', 'Text.\n\n<!-- see the map\n\nMore.\n', ['<!--']],
    ['a comment in a paragraph that never ends', 'Text. <!-- see the map\n\nMore.\n', ['<!--']],
    ['one that runs over a blank line', 'Text. <!-- see\n\nthe map --> More.\n', ['<!--']],
    ['one of which the hyphens became dashes', 'Text. <!– see the map –> More.\n', ['<!–']],
    ['one in a list', '- a\n- b <!-- see\n\nthe map -->\n', ['<!--']],
    ['a mark that never ends', '## S\n<!-- section id=s\n\nText.\n', ['<!--']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('comment-unclosed', files)).toEqual(places);
  });

  it.each([
    ['a comment over several lines', 'Text.\n\n<!-- see\n\nthe map -->\n'],
    ['a comment in a paragraph', 'Text. <!-- see\nthe map --> More.\n'],
    ['signs with a backslash, and arrows', 'Text \\<!-- a. From a --> b.\n'],
    ['the signs in code', '`<!--`\n\n```\n<!--\n```\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('comment-unclosed', files)).toEqual([]);
  });
});
