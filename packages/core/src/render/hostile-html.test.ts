import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameMatcher, parseLesson, renderPassage } from '../index.ts';
import { hostilePieces } from '../testing/hostile-pieces.ts';
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

describe('the HTML of a hostile lesson', () => {
  it.each(hostilePieces)('holds nothing that core does not write itself: %j', (piece) => {
    expect(htmlFindings(render(section(piece)))).toEqual([]);
    expect(htmlFindings(render(section(`a ${piece} b[^1]\n\n[^1]: ${piece}`)))).toEqual([]);
  });

  it('holds nothing that core does not write itself, however the pieces are put together', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ maxLength: 12 })), {
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
