import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { SourceFile } from '../model/source-file.ts';
import { renderPassage } from '../render/render-passage.ts';
import { anyEdit, anyMarkdown, anySizes, placed } from '../testing/random-edits.ts';
import { LiveLesson } from './live-lesson.ts';
import { parseLesson } from './parse-lesson.ts';

const reference = `people:
  - id: stalin
    name: Stalin
  - id: nobody
    name: Nobody
    aliases: [item, gap]
events:
  - id: war
    name: War
    date: 1950
    section: b
`;

/** Everything that can be known of a lesson, but for how its text is cut. */
function known(lesson: Lesson, diagnostics: readonly Diagnostic[]): unknown {
  const seen = new Map<unknown, unknown>();
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Set) return [...value];
    const before = seen.get(value);
    if (before !== undefined) return before;
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
    seen.set(value, Array.isArray(value) ? copy : '↺');
    for (const key of keysOf(value)) {
      if (key === 'piece' || key === 'tokens' || key === 'from' || key === 'to') continue;
      (copy as Record<string, unknown>)[key] = plain((value as Record<string, unknown>)[key]);
    }
    return copy;
  };
  const { id, title, frontMatter, introduction, sections, headings, notes, duplicateNotes, markers } = lesson;
  const { questions, exercises, links, pictures, remarks, withheld, parts } = lesson;
  const html = renderPassage(lesson);
  const texts = parts.map(({ path, text, span }) => ({ path, text, span }));
  const lists = { introduction, sections, headings, notes, duplicateNotes, markers, questions, exercises };
  return plain({
    id,
    title,
    frontMatter,
    ...lists,
    links,
    pictures,
    remarks,
    withheld,
    texts,
    html,
    diagnostics,
  });
}

/** The names of what an object has, and of what it makes when it is asked. */
function keysOf(value: object): string[] {
  const made = [];
  for (let type = Object.getPrototypeOf(value); type !== null; type = Object.getPrototypeOf(type))
    for (const [key, { get }] of Object.entries(Object.getOwnPropertyDescriptors(type)))
      if (get && key !== '__proto__') made.push(key);
  return [...Object.keys(value), ...made];
}

const numRuns = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 200);
const seed = import.meta.env['VITE_EDIT_RUNS'] === undefined ? { seed: 7 } : {};
const paths = ['lesson.md', 'more.md', 'lesson.md'];

const head = fc.constantFrom(
  '',
  '---\ntitle: T\nid: t\n---\n',
  '---\ntitle: [broken\n---\n',
  '---\n',
  '---\ntitle: T\n',
);

describe('a lesson that is edited', () => {
  it('is the same, and has the same wrong with it, as if it had been parsed then', () => {
    fc.assert(
      fc.property(
        head,
        anyMarkdown,
        anyMarkdown,
        fc.array(fc.record({ edit: anyEdit, which: fc.nat(2), ask: fc.boolean() }), {
          minLength: 1,
          maxLength: 10,
        }),
        anySizes,
        (front, passage, more, edits, sizes) => {
          const texts = new Map([
            ['lesson.md', front + passage],
            ['more.md', more],
            ['reference.yaml', reference],
          ]);
          const files = (): SourceFile[] => [...texts].map(([path, text]) => ({ path, text }));
          const live = new LiveLesson(files(), {}, sizes);
          for (const { edit, which, ask } of edits) {
            const path = paths[which] ?? '';
            const text = texts.get(path) ?? '';
            const change = placed(edit, text.length);
            texts.set(path, text.slice(0, change.start) + change.text + text.slice(change.end));
            live.edit(path, [change]);
            if (!ask) continue;
            const { lesson, diagnostics } = parseLesson(files());
            expect(known(live.lesson, live.diagnostics)).toEqual(known(lesson, diagnostics));
          }
        },
      ),
      { numRuns, ...seed },
    );
  });
});

describe('an edit', () => {
  const far = 'Words that fill a chunk of their own.\n\n'.repeat(80);
  const broken = (live: LiveLesson) =>
    live.diagnostics.map(({ rule, span, related }) => [
      rule,
      span.start,
      ...related.map(({ start }) => start),
    ]);
  const parsed = (text: string) => new LiveLesson([{ path: 'lesson.md', text }]);
  const front = '---\ntitle: T\nid: t\n---\n';

  it('changes which label a marker probably means', () => {
    let text = `A[^lable-1]\n\n${far}[^label-1]: a\n\n${far}[^tabel-1]: b\n\n${far}[^lable-2]: c\n`;
    const live = parsed(text);
    const meant = (words: string, out = 0, into = ''): unknown => {
      const start = text.indexOf(words);
      text = text.slice(0, start) + into + text.slice(start + out);
      live.edit('lesson.md', [{ start, end: start + out, text: into }]);
      expect(live.diagnostics).toEqual(parsed(text).diagnostics);
      return live.diagnostics.find(({ rule }) => rule === 'note-undefined')?.message.values['nearest'];
    };
    expect(meant('A')).toBe('label-1');
    expect(meant('[^tabel-1]:', 0, '[^labl-1]: d\n\n')).toBe('label-1');
    expect(meant('[^label-1]:', 0, '[^Fable-1]: e\n\n')).toBe('Fable-1');
    expect(meant('[^Fable-1]:', '[^Fable-1]: e\n\n'.length)).toBe('label-1');
    expect(meant('[^label-1]:', '[^label-1]: a\n\n'.length)).toBe('labl-1');
    expect(meant('[^labl-1]:', '[^labl-1]: d\n\n'.length)).toBe('tabel-1');
    expect(meant('[^tabel-1]:', '[^tabel-1]: b\n\n'.length)).toBeUndefined();
  });

  it.each([
    [
      'a marker that comes before a note of a smaller number',
      `## A\n<!-- section id=a -->\n|${far}B[^2]\n\n[^2]: b\n[^10]: c\n`,
      '[^10]\n\n',
    ],
    [
      'another marker that is the first of a note of a greater number',
      `## A\n<!-- section id=a -->\n|${far}B[^2]\n\n${far}C[^1]\n\n${far}[^1]: b\n\n${far}[^2]: c\n`,
      '[^2]\n\n',
    ],
    [
      'a heading that takes the first citation of a note out of the passage',
      `## A\n<!-- section id=a -->\n\n|${far}B[^2]\n\n## D\n<!-- section id=d -->\n${far}C[^1]\n\n${far}[^1]: b\n\n${far}[^2]: c\n`,
      '### Q\n<!-- question id=q -->\n\n',
    ],
    ['the first definition of a label', `|${far}[^1]: one\n\n${far}[^1]\n`, '[^1]: other\n\n'],
    [
      'an id that is taken further down',
      `## A\n<!-- section id=| -->\n${far}## B\n<!-- section id=b -->\n${far}`,
      'b',
    ],
    [
      'words that a quotation far away looks for',
      `## A\n<!-- section id=a -->\n|\n\n${far}### E\n<!-- exercise id=e type=evidence -->\n${far}<!-- key -->\n> new words\n`,
      'new words',
    ],
    [
      'the section that an exercise far away names',
      `## A\n<!-- section id=|c -->\n${far}### Q\n<!-- question id=q section=b -->\n${far}`,
      'b',
    ],
    [
      'a heading of another level before one far away',
      `## A\n<!-- section id=a -->\n\n|### B\n\n${far}#### C\n\nx\n`,
      '#',
    ],
    [
      'the words of an empty heading, which opens a section then',
      `## A\n\n### Q\n<!-- question id=q -->\n\n##|\n\nWords.\n`,
      ' B',
    ],
    ['what a link far away looks up', `|${far}[a][b]\n`, '[b]: javascript:x\n\n'],
    [
      'a fence that hides a definition far away',
      `## A\n<!-- section id=a -->\n[^1]\n\n|${far}[^1]: x\n`,
      '```\n',
    ],
    ['the end of the front matter', `---\ntitle: T\n|${far}---\n${far}`, '---\n'],
  ])('that is %s is noticed there', (_, marked, words) => {
    const text = front + marked;
    const at = text.indexOf('|');
    const before = text.replace('|', '');
    const after = text.replace('|', words);
    const live = parsed(before);
    expect(broken(live)).not.toEqual(broken(parsed(after)));
    live.edit('lesson.md', [{ start: at, end: at, text: words }]);
    expect(broken(live)).toEqual(broken(parsed(after)));
    live.edit('lesson.md', [{ start: at, end: at + words.length, text: '' }]);
    expect(broken(live)).toEqual(broken(parsed(before)));
  });

  it('finds front matter whose first line comes to be above its fields', () => {
    const text = '---\n---\ntitle: T\nid: t\n---\n';
    const live = new LiveLesson([{ path: 'lesson.md', text }], {}, { least: 1, most: 1 });
    live.edit('lesson.md', [{ start: 0, end: 3, text: '\n\n' }]);
    expect(live.lesson.id).toBe('t');
  });

  it('leaves the lessons before it as they were', () => {
    const live = parsed(`${front}## A\n\nx[^1]\n\n[^1]: y\n`);
    const { lesson } = live;
    live.edit('lesson.md', [{ start: 0, end: 40, text: '' }]);
    expect(lesson.notes.map(({ label }) => label)).toEqual(['1']);
    expect(lesson.parts[0]?.text.length).toBe((live.lesson.parts[0]?.text.length ?? 0) + 40);
  });

  it('may be several replacements, which all speak of the text before them', () => {
    const live = parsed('one two three');
    live.edit('lesson.md', [
      { start: 0, end: 3, text: '1' },
      { start: 8, end: 13, text: '3' },
    ]);
    expect(live.lesson.parts[0]?.text).toBe('1 two 3');
  });

  it('is found by comparing texts where nobody says what it was', () => {
    fc.assert(
      fc.property(anyMarkdown, fc.array(anyEdit, { maxLength: 3 }), anySizes, (text, edits, sizes) => {
        const live = new LiveLesson([{ path: 'lesson.md', text }], {}, sizes);
        let now = text;
        for (const edit of edits) {
          const { start, end, text: words } = placed(edit, now.length);
          now = now.slice(0, start) + words + now.slice(end);
        }
        live.update([{ path: 'lesson.md', text: now }], {});
        expect(live.lesson.parts[0]?.text).toBe(now);
      }),
      { numRuns, ...seed },
    );
  });
});
