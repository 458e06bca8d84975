import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageText } from '../index.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

/** What the Markdown says where words of the passage stand. */
function written(markdown: string, words: string): string[] {
  const { lesson, source } = parseText(markdown);
  const passage = passageText(lesson);
  const start = passage.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return passage.toSource(start, start + words.length).map(source);
}

/** The words that stand where the Markdown says something. */
function read(markdown: string, source: string): string | undefined {
  const { lesson } = parseText(markdown);
  const text = frontMatter + markdown;
  const at = text.indexOf(source);
  const found = passageText(lesson).fromSource('lesson.md', at, at + source.length);
  return found && passageText(lesson).text.slice(found.start, found.end);
}

describe('words of the passage in the Markdown', () => {
  it.each([
    ['bold', 'a **bold** word', 'a bold word', ['a **bold** word']],
    ['inside bold', 'a **bold** word', 'bold', ['bold']],
    ['markers', 'one[^93] two\n\n[^93]: n', 'one two', ['one[^93] two']],
    ['a link', 'see [the source](u "source") here', 'source here', ['source](u "source") here']],
    ['a link by reference', 'see [the source][s] here\n\n[s]: u', 'here', ['here']],
    ['an entity', 'a &amp; b', 'a & b', ['a &amp; b']],
    ['an escape', 'a \\*b\\* c', '*b*', ['\\*b\\*']],
    ['a backslash', 'a \\b c', '\\b', ['\\b']],
    ['code', 'use ``a ` b`` so', 'a ` b', ['a ` b']],
    ['struck words', 'so ~~not~~ this', 'not this', ['not~~ this']],
    ['a picture', 'see ![the *map*](map.png) and', 'the map and', ['the *map*](map.png) and']],
    ['a bare address', 'at https://a.example/b now', 'b now', ['b now']],
    ['a decoded address', 'at <https://a.example/%C3%A9> x', 'https', ['<https://a.example/%C3%A9>']],
    ['wrapped lines', '> one\n> two\n', 'one two', ['one\n> two']],
    ['an entry', '- one\n- [x] two\n', 'one two', ['one', 'two']],
    ['cells', '| a \\| b | c |\n|--|--|\n| d | e \\| f |', 'b c d e |', ['b', 'c', 'd', 'e \\|']],
    ['an alert', '> [!TIP]\n> tip tip', 'tip tip', ['tip tip']],
    ['a fence', '```tip\ntip\n```', 'tip', ['tip']],
    ['code by indentation', 'a\n\n\ttip', 'a tip', ['a', 'tip']],
    ['the same words twice', 'one one **one** one', 'one one one one', ['one one **one** one']],
    ['HTML', 'a <b title="b">b</b> c', 'b c', ['b</b> c']],
    ['a hard break', 'a\\\n\\b', 'a \\b', ['a\\\n\\b']],
    ['CR', 'a\rb **c**', 'b c', ['b **c']],
  ])('%s', (_, markdown, words, expected) => {
    expect(written(markdown, words)).toEqual(expected);
  });

  it('are one span a paragraph, in the file where they stand', () => {
    const { lesson } = parseText({
      'lesson.md': `${frontMatter}one\n\n## A\n<!-- section id=a -->\n\ntwo`,
      'part.md': '## B\n<!-- section id=b -->\n\nthree',
    });
    const passage = passageText(lesson);
    expect(passage.text).toBe('one two three');
    expect(passage.toSource(0, 13).map(({ file }) => file)).toEqual(['lesson.md', 'lesson.md', 'part.md']);
    expect([0, 4, 8].map((offset) => passage.sectionAt(offset))).toEqual([undefined, 'a', 'b']);
  });
});

describe('a selection in the Markdown', () => {
  it.each([
    ['a **bold** word', '*bold** w', 'bold w'],
    ['one[^93] two\n\n[^93]: n', '93] two', 'two'],
    ['one[^93] two\n\n[^93]: n', '[^93]', undefined],
    ['one\n\n[^93]: n', '[^93]: n', undefined],
    ['a &amp; b', 'mp; b', '& b'],
    ['one\n\ntwo', 'e\n\nt', 'e t'],
    ['one\n\n## Section\n\ntwo', '## Section', undefined],
  ])('%j: %j', (markdown, source, words) => {
    expect(read(markdown, source)).toBe(words);
  });
});

const piece = fc.constantFrom(
  ...[
    'word',
    '*',
    '**',
    '_',
    '`',
    '~~',
    '[',
    '](u)',
    '![',
    '[^1]',
    '\\',
    '&amp;',
    '&#x1F600;',
    '😀',
    ' ',
    '\n',
  ],
  ...[
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '| a | b |\n|---|---|\n',
    '| c \\| d |',
    '<b>',
    'https://a.example/%41 ',
    '<https://b.example>',
  ],
  ...[
    '```\n',
    '\t',
    '    ',
    '## A\n',
    '[x] ',
    '> [!TIP]\n',
    '\r\n',
    '\0',
    '\u00a0',
    '&nbsp;',
    '"',
    '(c)',
    '\\\n',
    '[r]: /s\n',
    '[r]',
  ],
);

describe('whatever Markdown', () => {
  it('every letter has its place, in order, and leads back', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        (markdown) => {
          const { lesson, source } = parseText(markdown);
          const passage = passageText(lesson);
          const { to } = passage.letters(0, passage.text.length);
          let last = 0;
          for (let letter = 0; letter < to; letter++) {
            const { start, end } = passage.stretch(letter, letter + 1) ?? { start: 0, end: 0 };
            const [span, ...more] = passage.toSource(start, end);
            expect(more).toEqual([]);
            const slice = source(span).replaceAll('\0', '\uFFFD');
            // As written, or as an entity, an escape or an address is written.
            const shown = passage.text[start] ?? '';
            expect(slice === shown || /^(&[^;]+;|\\.|<?https:.*)$/s.test(slice)).toBe(true);
            expect(span?.start).toBeGreaterThanOrEqual(last);
            last = span?.start ?? 0;
            const back = span && passage.fromSource(span.file, span.start, span.end);
            expect(back && back.start <= start && back.end >= end).toBe(true);
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });
});
