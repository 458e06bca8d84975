import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanPart } from '../markdown/chunk/scan-part.ts';
import { markdown } from '../markdown/markdown.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { renderPassage } from '../render/render-passage.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { htmlFindings } from '../testing/html-findings.ts';
import { importedAnyhow } from '../testing/imported.ts';
import { atLineStart, literalMarkdown } from './literal-markdown.ts';

const SIGNS = fc.constantFrom(
  ...'\\`*_{}[]()#+-.!|<>~&:/=^$"\''.split(''),
  ...[
    'a',
    'B',
    ' ',
    '1',
    '93',
    '.',
    '<b>',
    '&amp;',
    '&lt;',
    '---',
    '===',
    '1.',
    '[^1]',
    '](',
    '![',
    '<!--',
    '-->',
    ':::',
    '# ',
    '```',
  ],
  ...[
    'http://',
    'ftp://',
    'javascript:',
    'mailto:a@b.example',
    'https://a.example/b_c',
    '//x.example',
    'é',
    '한국',
    '\u202e',
  ],
  ...[
    '”',
    '“',
    'word',
    '¹',
    '*word*',
    '$CATEGORY:',
    '::',
    '{',
    '}',
    '=',
    '~',
    '%50%',
    '->',
    '<p>',
    '</p>',
    '<sup>1</sup>',
  ],
);
const text = fc.array(SIGNS, { maxLength: 40 }).map((parts) => parts.join(''));
const lines = fc.array(text, { maxLength: 12 }).map((all) => all.join('\n'));

describe('text as Markdown', () => {
  it('reads as that very text, and opens nothing', () => {
    fc.assert(
      fc.property(text, (source) => {
        const plain = source.replace(/\s+/g, ' ').trim();
        const part = scanPart({ path: 'x.md', text: atLineStart(literalMarkdown(plain)) });
        // An address shows what its percent signs stand for.
        if (plain === '' || /https?:\S*%/i.test(plain)) return;
        const tokens = part.pieces.flatMap((piece) => piece.tokens);
        expect(tokens.map(({ type }) => type)).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
        const children = tokens[1]?.children ?? [];
        expect(inlineText(children)).toBe(plain);
        expect([...part.markers, ...part.pictures, ...part.comments]).toEqual([]);
        expect(part.links.filter(({ href }) => !/^(?:https?:|mailto:)/.test(href))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('escapes no more than it must', () => {
    for (const plain of [
      'Snake_case, a.b, 5 - 3, C# (x) {y} 50% a:b, “so” & on… <3, 1950. A - b',
      'See https://a.example/b_c?d=e.',
    ]) {
      expect(atLineStart(literalMarkdown(plain))).toBe(plain);
    }
    expect(markdown().render(literalMarkdown('a * b'))).toContain('a * b');
  });
});

describe('any file', () => {
  const names = fc.constantFrom('x.txt', 'x.html', 'x.gift', 'x.md', 'x.docx', 'x.epub', 'x');
  const content = fc.oneof(lines, fc.uint8Array({ maxLength: 400 }), text);

  it('gives a lesson or says why not, never throws, and gives no HTML that runs', async () => {
    await fc.assert(
      fc.asyncProperty(names, content, async (name, source) => {
        const { files, diagnostics } = await importedAnyhow(name, source);
        if (files.length === 0) {
          expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
          return;
        }
        const sources = files.flatMap(({ path, content: written }) =>
          typeof written === 'string' ? { path, text: written } : [],
        );
        const { lesson } = parseLesson(sources);
        expect(htmlFindings(renderPassage(lesson))).toEqual([]);
        for (const { path } of files)
          expect(path).toMatch(/^(?:lesson|questions|exercises)\.md$|^media\/[a-z0-9-]+\.[a-z]+$/);
        for (const { span } of diagnostics) {
          const length = sources.find(({ path }) => path === span?.file)?.text.length ?? 0;
          if (span) expect(span.start <= span.end && span.end <= length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that is a text, a page or GIFT breaks no rule of a lesson but those that the import tells', async () => {
    const clean = fc.constantFrom('x.txt', 'x.html', 'x.gift');
    await fc.assert(
      fc.asyncProperty(clean, lines, async (name, source) => {
        const { diagnostics, text: written } = await importedAnyhow(name, `${source}\nA sentence.`);
        // What the source itself says twice is the teacher's to change; the rule points at it.
        const own = ({ code }: { code: string }) =>
          code.startsWith('import-') || code === 'exercise-equal-parts';
        const broken = diagnostics.filter((found) => !own(found));
        expect(broken.map(({ code, span }) => [code, span && written(span.file)])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
