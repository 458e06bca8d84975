import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('html-shown', () => {
  it.each([
    [
      'tags in a line and in cells',
      '## S\n<!-- section id=s -->\n\nA <b>b</b> c<br>d.\n\n| a<br>b |\n|---|\n| c |\n',
      ['<b>', '<br>', '<br>'],
    ],
    [
      'a block, by its first tag',
      '## S\n<!-- section id=s -->\n\n<div class="x">\n<p>A</p>\n</div>\n\n<!-- remark --> <script>x</script>\n',
      ['<div class="x">', '<script>'],
    ],
    ['what was meant as a stand-in', '## S\n<!-- section id=s -->\n\nDear <your name>,\n', ['<your name>']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('html-shown', files)).toEqual(places);
  });

  it.each([
    [
      'comments, addresses, code and escapes',
      '## S\n<!-- section id=s -->\n\nA <!-- b --> <https://a.org> `<b>` \\<b>.\n\n```\n<b>\n```\n\n<!-- c -->\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('html-shown', files)).toEqual([]);
  });
});
