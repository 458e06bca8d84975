import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseTypes } from '../exercise/exercise-types.ts';
import { type Lesson, parseLesson, renderPassage, type Span } from '../index.ts';
import { anyText } from '../testing/any-text.ts';

const snippet = fc.constantFrom(
  '## A\n',
  '# B',
  '### C ###\n',
  'D\n---\n',
  '<!-- section id=a -->\n',
  '<!-- question id=q lens=recall notes="1 a" minutes=5 section=a -->\n',
  ...[...Object.keys(exerciseTypes), 'none'].map(
    (type) => `### X\n<!-- exercise id=x type=${type} points=1 words=3-1 threshold=2 -->\n`,
  ),
  '<!-- key -->\n',
  '<!-- remark -->',
  '<!-- open\n',
  '[^1]',
  '[^1]: note\n',
  '    more\n',
  '[^a]: ',
  '- [x] a\n',
  '  > feedback\n',
  '- [ ] b\n',
  '1. one\n',
  '> [!TIP]\n',
  '> quote\n',
  '>\t',
  '| a | b \\| c |\n|---|---|\n',
  '| [^1] | d |\n',
  '**gap|`x`**',
  '- `pat.*tern`\n- ~half\n',
  '[l](u "t")',
  '![p](../q)',
  '[r]: /s\n',
  'https://t.example/u',
  '<div onclick="v">\n',
  '```\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\ud800',
  '😀',
  '---\n',
  'title: T\n',
);
const noise = anyText({ maxLength: 12 });
const markdown = fc
  .array(fc.oneof({ weight: 5, arbitrary: snippet }, noise), { maxLength: 40 })
  .map((all) => all.join(''));
const yaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'people:\n',
        'terms:\n',
        'events:\n',
        '  - id: a\n',
        '    name: B\n',
        '    date: 1950\n',
        '&a ',
        '*a ',
        '? ',
      ),
      fc.constantFrom(
        '- ',
        '{',
        '}',
        '[',
        ']',
        ': ',
        '|\n',
        '"',
        '__proto__: {parts: 5}\n',
        '<<: *a\n',
        'title: T\n',
        'source: 5\n',
      ),
      noise,
    ),
    { maxLength: 25 },
  )
  .map((all) => all.join(''));

/** Every span that can be reached from a value; tokens are markdown-it's and markers and notes point at each other. */
function spansIn(value: unknown, seen = new Set<unknown>()): Span[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const own = 'file' in value && 'start' in value && 'end' in value ? [value as Span] : [];
  const inner = Object.entries(value).flatMap(([key, part]) => (key === 'tokens' ? [] : spansIn(part, seen)));
  return [...own, ...inner];
}

/** The lists of a lesson are made when they are asked for, and so are none of its own properties. */
function listsOf(lesson: Lesson) {
  const { introduction, sections, headings, notes, duplicateNotes, markers, questions, exercises } = lesson;
  const { links, pictures, remarks, reference, files } = lesson;
  const lists = { introduction, sections, headings, notes, duplicateNotes, markers, questions, exercises };
  return { ...lists, links, pictures, remarks, reference, files };
}

function check(lesson: Lesson, spans: readonly Span[]): void {
  const lengths = new Map(lesson.files.map(({ path, text }) => [path, text.length]));
  for (const { file, start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(lengths.get(file) ?? -1);
  }
  const order = new Map(lesson.parts.map(({ path }, index) => [path, index]));
  let last = -1;
  for (const { span, label } of lesson.markers) {
    const text = lesson.parts[order.get(span.file) ?? -1]?.text ?? '';
    expect(text.slice(span.start, span.end).replaceAll('\0', '\uFFFD')).toBe(`[^${label}]`);
    const place = (order.get(span.file) ?? 0) * 1e9 + span.start;
    expect(place).toBeGreaterThan(last);
    last = place;
  }
  for (const { span, label } of [...lesson.notes, ...lesson.duplicateNotes]) {
    const text = lesson.parts[order.get(span.file) ?? -1]?.text ?? '';
    expect(text.slice(span.start, span.end).replaceAll('\0', '\uFFFD').startsWith(`[^${label}]:`)).toBe(true);
  }
}

describe('whatever a lesson holds', () => {
  it('parsing and rendering never throw, spans lie in their files, markers stand in order', () => {
    fc.assert(
      fc.property(markdown, markdown, yaml, yaml, (passage, part, front, reference) => {
        const files = [
          { path: 'lesson.md', text: `---\n${front}\n---\n${passage}` },
          { path: 'part.md', text: part },
          { path: 'reference.yaml', text: reference },
        ];
        const { lesson, diagnostics } = parseLesson(files);
        check(lesson, spansIn([listsOf(lesson), diagnostics]));
        renderPassage(lesson);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('the same text gives the same lesson', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const files = [{ path: 'lesson.md', text }];
        const facts = ({ lesson, diagnostics }: ReturnType<typeof parseLesson>) =>
          JSON.stringify([diagnostics, lesson.links, lesson.remarks, lesson.markers.map(({ span }) => span)]);
        expect(facts(parseLesson(files))).toBe(facts(parseLesson(files)));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it('a section is empty where it has no blocks', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { sections } = parseLesson([{ path: 'lesson.md', text: `## A\n\n${text}` }]).lesson;
        for (const { isEmpty, blocks } of sections) expect(isEmpty).toBe(blocks.length === 0);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('how lines end changes no fact', () => {
    const facts = (text: string) => {
      const { lesson, diagnostics } = parseLesson([{ path: 'lesson.md', text }]);
      const { markers, notes, sections, questions, exercises, links, remarks } = lesson;
      return [
        diagnostics.map(({ rule }) => rule),
        markers.map(({ label, holder }) => [label, holder]),
        notes.map(({ label, markers: { length } }) => [label, length]),
        [...sections, ...questions, ...exercises].map(({ id, title }) => [id, title]),
        [links.length, remarks.length],
      ];
    };
    fc.assert(
      fc.property(markdown, (text) => {
        const lines = text.replace(/\r\n?/g, '\n');
        const expected = facts(lines);
        expect(facts(lines.replaceAll('\n', '\r\n'))).toEqual(expected);
        expect(facts(lines.replaceAll('\n', '\r'))).toEqual(expected);
      }),
      { numRuns: 80, seed: 7 },
    );
  });
});
