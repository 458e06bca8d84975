import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameMatcher, parseLesson, renderPassage } from '../index.ts';
import { hostileAddresses } from '../testing/hostile-addresses.ts';
import { htmlFindings } from '../testing/html-findings.ts';
import { frontMatter } from '../testing/parse-text.ts';

function render(lessonText: string, reference = ''): string {
  const files = [
    { path: 'lesson.md', text: lessonText },
    { path: 'reference.yaml', text: reference },
  ];
  const { lesson } = parseLesson(files);
  return renderPassage(lesson, { names: createNameMatcher(lesson.reference) });
}

const section = (text: string) => `${frontMatter}## S <b>\n<!-- section id=s -->\n\n${text}\n`;

const pieces = [
  '<svg onload=alert(1)>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</section></article><script>',
  '<a href="javascript:x">',
  '<style>*{}</style>',
  '<iframe srcdoc="<p>">',
  '<p style="x" onclick="y">',
  '<!--><script>-->',
  '<!-- --!><script>',
  '<![CDATA[<x>]]>',
  '<?php x ?>',
  '&lt;script&gt;',
  '&#106;avascript:x',
  '[a](&#106;avascript&#58;x)',
  '[a](java&Tab;script:x)',
  '[a](javascript&colon;x)',
  '<javascript:alert(1)>',
  'javascript://x%0aalert(1)',
  '[a](x "onclick=\\"y\\" \'z")',
  '![a](x.png "\\"><script>")',
  '![<b>"](x.png)',
  '![[^1]](x.png)',
  '[^"><script>]',
  "[^'onclick=x]",
  '[^1][^1]',
  '[a[^1]](b)',
  '[<http:>]()',
  '[a <https://a.example> b](c)',
  '[a ![<https://a.example>](b.png) <mailto:a@b.example>][ref]',
  '[<https://a.example>](javascript:x)',
  '[^1]:',
  '[^"><b>]: <b>',
  '```"><b>\n',
  '~~~ javascript:x <b>\n',
  '- [x] <b>',
  '> [!TIP]',
  '> [!"><b>]',
  '| <b> | "\' |\n|:-:|-:|\n| a | <i> |',
  '1234567890. a',
  '0"> a',
  '# <b>[^1]',
  '### Q <b>\n<!-- question id="\\"><b>" -->\n',
  "### X\n<!-- exercise id='\"><b>' type=choice section=s -->\n",
  '## T\n<!-- section id="<b>&\'" -->\n',
  '<!-- key -->',
  'Kim & <Kim>',
  '[ref]',
  '[ref]: javascript:x\n',
  '\n\n',
  '\n',
  '    ',
  '> ',
  '- ',
  '**',
  '_',
  '`',
  '\\',
  ' ',
  '\0',
  '\u2028',
  '😀',
  ...hostileAddresses.flatMap((address) => [
    `[a](${address})`,
    `[a](<${address}>)`,
    `![a](${address})`,
    `<${address}>`,
  ]),
];

describe('the HTML of a hostile lesson', () => {
  it.each(pieces)('holds nothing that core does not write itself: %j', (piece) => {
    expect(htmlFindings(render(section(piece)))).toEqual([]);
    expect(htmlFindings(render(section(`a ${piece} b[^1]\n\n[^1]: ${piece}`)))).toEqual([]);
  });

  it('holds nothing that core does not write itself, however the pieces are put together', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, (parts) => {
        expect(htmlFindings(render(section(parts.join(''))))).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('escapes what front matter and reference.yaml hold', () => {
    const hostile = JSON.stringify(`"><script>'&`);
    const html = render(
      `---\ntitle: ${hostile}\nlanguage: ${hostile}\nobjectives: [${hostile}]\nsource: {title: ${hostile}, note: ${hostile}, pages: ${hostile}}\n---\nKim and ">.\n`,
      `people: [{id: kim, name: Kim, native: ${hostile}, role: ${hostile}, born: ${hostile}, description: ${hostile}}]\nterms: [{id: t, name: ${hostile}}]`,
    );
    expect(html).toContain('&quot;&gt;&lt;script&gt;&#39;&amp;');
    expect(htmlFindings(html)).toEqual([]);
  });

  it('never shows what only the instructor may see', () => {
    const text = fc.array(
      fc.constantFrom('SECRET', '\n\n', '- ', '> ', '# T\n', 'a', '`', '<!-- key -->', '[^1]'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const key = parts.join('').replaceAll('#', '');
        const html = render(
          section(`### Q\n<!-- question id=q -->\nAsked.\n\n<!-- key -->\n\n${key}\n\n## Next\n\nText.`),
        );
        expect(html).not.toContain('SECRET');
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
