import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../model/source-file.ts';
import { createNameMatcher } from '../reference/name-matcher.ts';
import { LiveLesson } from '../service/live-lesson.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { anyEdit, anyMarkdown, anySizes, placed } from '../testing/random-edits.ts';
import { attributes } from './html.ts';
import { PassageRenderer, type RenderedPassage } from './passage-renderer.ts';
import { renderPassage } from './render-passage.ts';

const reference = `people:
  - id: stalin
    name: Stalin
  - id: item
    name: item
    aliases: [gap]
`;

const numRuns = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 60);
const seed = import.meta.env['VITE_EDIT_RUNS'] === undefined ? { seed: 7 } : {};
const paths = ['lesson.md', 'more.md', 'lesson.md', 'reference.yaml'];

/** The page that a reader makes of the units. */
function assembled({ language, direction, body, notes }: RenderedPassage): string {
  const units = body.map(({ key, html, firstParagraph = 0 }) => {
    let number = firstParagraph;
    const list = key === 'notes' ? notes.map((note) => note.html).join('') : '';
    return html
      .replace('<ol class="notes-list">\n', (open) => open + list)
      .replace(
        /<p class="paragraph"/g,
        (open) => `${open} id="paragraph-${number}" data-paragraph="${number++}"`,
      );
  });
  return `<article${attributes({ class: 'lesson', lang: language, dir: direction })}>\n${units.join('')}</article>\n`;
}

const picture = (path: string): string | undefined =>
  path.length % 2 ? `https://p.example/${path}` : undefined;

describe('a lesson rendered while it is edited', () => {
  it('looks as if it had been rendered whole', () => {
    fc.assert(
      fc.property(
        anyMarkdown,
        anyMarkdown,
        fc.array(fc.record({ edit: anyEdit, which: fc.nat(3) }), { minLength: 1, maxLength: 10 }),
        anySizes,
        (passage, more, edits, sizes) => {
          const texts = new Map([
            ['lesson.md', passage],
            ['more.md', more],
            ['reference.yaml', reference],
          ]);
          const files = (): SourceFile[] => [...texts].map(([path, text]) => ({ path, text }));
          const live = new LiveLesson(files(), {}, sizes);
          const renderer = new PassageRenderer({ typography: true });
          let names = createNameMatcher(live.lesson.reference);
          for (const { edit, which } of edits) {
            const path = paths[which] ?? '';
            const text = texts.get(path) ?? '';
            if (path === 'reference.yaml') {
              texts.set(path, text === reference ? '' : reference);
              live.update(files(), {});
              names = createNameMatcher(live.lesson.reference);
            } else {
              const change = placed(edit, text.length);
              texts.set(path, text.slice(0, change.start) + change.text + text.slice(change.end));
              live.edit(path, [change]);
            }
            const options = { names, picture };
            const whole = renderPassage(parseLesson(files()).lesson, { typography: true, ...options });
            expect(assembled(renderer.render(live.lesson, options))).toBe(whole);
          }
        },
      ),
      { numRuns, ...seed },
    );
  });

  it('has a key of its own for each unit, also where ids are taken twice', () => {
    const section = '## A\n<!-- section id=a -->\n\nB[^1] [^2]\n\n';
    const { lesson } = parseLesson([{ path: 'lesson.md', text: `${section.repeat(3)}[^1]: c\n\n[^2]: d\n` }]);
    const { body, notes } = new PassageRenderer().render(lesson);
    const keys = [...body, ...notes].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('an edit of one section', () => {
  const numbers = [1, 2, 3, 4, 5];
  const section = (n: number): string =>
    `## ${n}\n<!-- section id=s${n} -->\n\n${`Words of ${n} that fill a chunk.[^${n}]\n\n`.repeat(60)}`;
  const note = (n: number): string => `[^${n}]: ${n}\n\n`;
  const text = `# T\n\n${numbers.map(section).join('')}${numbers.map(note).join('')}`;
  const changed = (change: { start: number; end: number; text: string }): string[] => {
    const live = new LiveLesson([{ path: 'lesson.md', text }]);
    const renderer = new PassageRenderer();
    const html = ({ body, notes }: RenderedPassage) =>
      new Map([...body, ...notes].map((unit) => [unit.key, unit.html] as const));
    const before = html(renderer.render(live.lesson));
    live.edit('lesson.md', [change]);
    const after = html(renderer.render(live.lesson));
    return [...after].flatMap(([key, now]) => (before.get(key) === now ? [] : key));
  };
  const at = text.indexOf('Words of 3');

  it('changes its unit alone', () => {
    expect(changed({ start: at, end: at, text: 'Some ' })).toEqual(['section-s3']);
  });

  it('changes no other unit for a paragraph more, whose number all later ones pass on', () => {
    expect(changed({ start: at, end: at, text: 'New.\n\n' })).toEqual(['section-s3']);
  });

  it('changes the note that a new marker cites, and the markers after it', () => {
    expect(changed({ start: at, end: at, text: '[^4]' })).toEqual(['section-s3', 'section-s4', 'note-4']);
  });
});
