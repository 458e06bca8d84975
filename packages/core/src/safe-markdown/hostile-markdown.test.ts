import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLesson, proseMarkdown, renderFragment } from '../index.ts';
import { hostileAddresses } from '../testing/hostile-addresses.ts';
import { frontMatter } from '../testing/parse-text.ts';
import { lettersOf, readHtml, readMarkdown } from '../testing/read-markdown.ts';

const PICTURE = '![x](https://evil.example/a.png)';
const pieces: readonly string[] = [
  PICTURE,
  PICTURE,
  '!',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '](https://evil.example/b.png)',
  '[x]: https://evil.example/c.png\n',
  '![x]',
  '![x][]',
  '<!-- x -->',
  '<!--',
  '-->',
  '![](x.png)',
  '<img src=https://evil.example/d.png>',
  '<b>',
  '</b>',
  '<![CDATA[ ]]>',
  '<https://evil.example>',
  'https://evil.example/e',
  'www.evil.example',
  'a@evil.example',
  '<a@evil.example>',
  '`',
  '``',
  '```\n',
  '~~~\n',
  '~~',
  '~',
  '*',
  '**',
  '***',
  '_',
  '__',
  '\\',
  '\\\n',
  '  \n',
  '\n',
  '\n\n',
  '\t',
  '    ',
  ' ',
  'a',
  'b c',
  '“',
  '”',
  '.',
  ',',
  '1. ',
  '2) ',
  '- ',
  '+ ',
  '* ',
  '> ',
  '>',
  '# ',
  '### ',
  '---\n',
  '===\n',
  ':-:\n',
  '|',
  '| a | b |\n|---|---|\n| c | d |\n',
  '| a |\n|---|\n',
  '&amp;',
  '&#33;',
  '&#91;',
  '&lt;',
  '&#10;',
  '&#32;',
  '&nbsp;',
  '[a](b)',
  '[a](<b c> "t")',
  '[a](command:x)',
  '[a]: b\n',
  '[a][a]',
  '[^1]',
  '[^1]: ',
  '> [!NOTE]\n',
  '- [x] ',
  '- [ ] ',
  '\u00a0',
  '\u3000',
  '\u2028',
  '😀',
  '김',
  '\0',
  '$(trash)',
  '<',
  '>',
  '"',
  "'",
  '^',
  '{',
  '}',
  '=',
  '-',
  '+',
  ':',
  '/',
  ...hostileAddresses.flatMap((address) => [`[a](${address})`, `![a](<${address}>)`, `<${address}>`]),
];

/** What the same prose says as HTML, with markers as they are written. */
function htmlLetters(html: string): string {
  const marked = html.replace(
    /<sup class="marker"><a [^>]*data-note="([^"]*)"[^>]*>[^<]*<\/a><\/sup>/g,
    '[^$1]',
  );
  return readHtml(marked).text;
}

function expectSafe(files: { path: string; text: string }[]): void {
  const { lesson } = parseLesson(files);
  for (const prose of [
    lesson.introduction,
    ...lesson.sections.map(({ blocks }) => blocks),
    ...lesson.notes.map(({ body }) => body),
  ]) {
    const markdown = proseMarkdown(lesson, prose);
    const html = renderFragment(lesson, prose, {
      strings: { pictureMissing: '{alt}' },
      picture: () => undefined,
    });
    const letters = htmlLetters(html);
    const allowed = readHtml(html).links.map(lettersOf);
    for (const { text, foreign, links, html: read } of readMarkdown(markdown)) {
      const context = JSON.stringify({ source: files.map((file) => file.text), markdown, read });
      expect(foreign, context).toEqual([]);
      expect(text, context).toBe(letters);
      for (const link of links) expect(allowed.map(plain), context).toContain(plain(link));
    }
  }
}

/** An address as it is compared: other parsers write some of its signs otherwise. */
function plain(address: string): string {
  return address.replace(/%([0-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

describe('prose as Markdown', () => {
  it.each(pieces)('says what its HTML says and loads nothing: %j', (piece) => {
    for (const text of [
      piece,
      `a ${piece} b`,
      `**a ${piece}** [c ${piece} d](e)`,
      `> ${piece}\n\n- ${piece}\n\n| ${piece} |\n|---|\n| ${piece} |`,
      `A[^1]\n\n[^1]: ${piece}`,
    ])
      expectSafe([{ path: 'lesson.md', text: `${frontMatter}${text}\n` }]);
  });

  it('says what its HTML says and loads nothing, however the pieces are put together', () => {
    const text = fc.array(
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 6 })),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(text, (parts) =>
        expectSafe([{ path: 'lesson.md', text: `${frontMatter}${parts.join('')}\n` }]),
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});
