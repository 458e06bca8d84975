import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostilePieces } from '../testing/hostile-pieces.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { createProseHtml } from './prose-html.ts';

const section = (text: string) => `${frontMatter}## S\n<!-- section id=s -->\n\n${text}\n`;

function blocksOf(text: string) {
  const { lesson } = parseText({ 'lesson.md': section(text) });
  const html = createProseHtml(lesson, { picture: (path) => (path === 'x.png' ? 'x.png' : undefined) });
  return html.withNotes(lesson.sections.flatMap(({ blocks }) => blocks));
}

/** An element of the kind that may leave, or its end. */
const TAG =
  /<\/?(?:a|blockquote|br|cite|code|dd|del|div|dl|dt|em|h[1-6]|hr|img|li|ol|p|pre|s|strong|su[bp]|table|tbody|td|th|thead|tr|ul)(?: (?:href="(?:https?|mailto):[^"]*"|(?:title|alt)="[^"]*"|src="x\.png"|rel="noreferrer"|dir="(?:ltr|rtl)"|start="\d+"|style="text-align: \w+"))*>/g;

describe('HTML for a page that is not ours', () => {
  it('has nothing of an author but text and plain markup', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...hostilePieces), fc.constantFrom(' ', '\n', '\n\n', '\n> ', '\n- ')),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        (pieces) => {
          const html = blocksOf(pieces.flat().join(''));
          expect(html.replace(TAG, '')).not.toMatch(/[<>]/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['ids, classes and the numbers of paragraphs', 'A b.', '<p>A b.</p>'],
    ['links within the page', '[there](#s) and [file](b.pdf)', '<p>there and file</p>'],
    [
      'the role of a marker',
      'A.[^1]\n\n[^1]: N.',
      '<p>A.<sup>1</sup></p>\n<hr><dl><dt>1</dt><dd><p>N.</p>\n</dd></dl>',
    ],
    [
      'the frame of a table',
      '| a |\n|:-:|\n| b |',
      '<table>\n<thead><tr><th style="text-align: center">a</th>\n</tr>\n</thead>\n<tbody><tr><td style="text-align: center">b</td>\n</tr>\n</tbody>\n</table>',
    ],
    [
      'the look of a callout',
      '> [!NOTE]\n> A',
      '<blockquote>\n<p><strong>Note</strong></p>\n<p>A</p>\n</blockquote>',
    ],
    ['pictures that are not at hand', '![alt](https://a.example/x.png)', '<p>Picture: alt</p>'],
  ])('leaves out %s', (_, text, html) => {
    expect(blocksOf(text)).toBe(html);
  });

  it('keeps links to elsewhere, and pictures that are at hand', () => {
    expect(blocksOf('[a](https://a.example/?b=1&c "t") ![x](x.png)')).toBe(
      '<p><a href="https://a.example/?b=1&amp;c" title="t" rel="noreferrer">a</a> <img src="x.png" alt="x"></p>',
    );
  });

  it('says which way a lesson runs that runs from right to left', () => {
    expect(blocksOf('שלום עולם, זה טקסט בעברית')).toMatch(/^<div dir="rtl"><p>/);
  });
});
