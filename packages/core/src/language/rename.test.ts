import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, formatMessage, type Lesson, prepareRename, rename } from '../index.ts';
import { cursorText } from '../testing/cursor.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { wholeLesson } from '../testing/whole-lesson.ts';

type Files = Readonly<Record<string, string>>;

/** All files after a rename at the caret, or why there is none. */
function renamed(files: Files | string, name: string): Files | string | undefined {
  const { lesson, files: texts, file, offset } = cursorText(files);
  return result(lesson, texts, file, offset, name);
}

function result(lesson: Lesson, files: Files, file: string, offset: number, name: string) {
  const found = rename(lesson, file, offset, name);
  if (!found) return undefined;
  if (found.refused) return formatMessage(found.refused);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      applyEdits(
        text,
        found.edits.filter(({ span }) => span.file === path),
      ),
    ]),
  );
}

/** The whole lesson with words put for others, as a rename should leave it. */
const replaced = (...pairs: readonly (readonly [string, string])[]): Files =>
  Object.fromEntries(
    Object.entries(wholeLesson).map(([path, text]) => [
      path,
      pairs.reduce((all, [from, to]) => all.replaceAll(from, to), text as string),
    ]),
  );
const withCaret = (file: keyof typeof wholeLesson, place: string): Files => ({
  ...wholeLesson,
  [file]: wholeLesson[file].replace(place, `${place[0]}|${place.slice(1)}`),
});

describe('rename', () => {
  it.each([
    ['its marker', withCaret('lesson.md', '[^93]')],
    ['its definition', withCaret('lesson.md', '[^93]:')],
    ['a mark', withCaret('lesson.md', '93 95"')],
    ['a marker of another part', withCaret('exercises.md', '[^93]')],
  ])('changes a label everywhere, from %s', (_what, files) => {
    expect(renamed(files, 'first')).toEqual(replaced(['[^93]', '[^first]'], ['"93 95"', '"first 95"']));
  });

  it('changes a label that stands alone in a mark', () => {
    expect(renamed(withCaret('exercises.md', '95 -->'), '96')).toEqual(
      replaced(['[^95]', '[^96]'], ['93 95', '93 96'], ['notes=95', 'notes=96']),
    );
  });

  it('changes the id of a section in marks, links and reference.yaml', () => {
    expect(renamed(withCaret('reference.yaml', 'attack"'), 'onset')).toEqual(
      replaced(
        ['section id=attack', 'section id=onset'],
        ['#attack', '#onset'],
        ['section=attack', 'section=onset'],
        ['"attack"', '"onset"'],
      ),
    );
  });

  it('changes the ids of questions, exercises and entries', () => {
    expect(renamed(withCaret('lesson.md', 'q-back'), 'q-held')).toEqual(replaced(['q-back', 'q-held']));
    expect(renamed(withCaret('exercises.md', 'x-abst'), 'x-who')).toEqual(replaced(['x-abstained', 'x-who']));
    expect(renamed(withCaret('reference.yaml', 'kim'), 'kim-il-sung')).toEqual(
      replaced(['id: kim', 'id: kim-il-sung']),
    );
  });

  it('takes a label with its brackets', () => {
    expect(renamed('A[^|a].\n\n[^a]: N.\n', ' [^b] ')).toMatchObject({
      'lesson.md': `${frontMatter}A[^b].\n\n[^b]: N.\n`,
    });
  });

  it('matches labels whatever their case, and lets case be changed', () => {
    expect(renamed('A[^a] B[^A]|.\n\n[^a]: N.\n', 'A')).toMatchObject({
      'lesson.md': `${frontMatter}A[^A] B[^A].\n\n[^A]: N.\n`,
    });
  });

  it('of a second note with one label changes that one alone, since all markers cite the first', () => {
    expect(renamed('A[^a].\n\n[^a]: N.\n\n[^|a]: Again.\n', 'b')).toMatchObject({
      'lesson.md': `${frontMatter}A[^a].\n\n[^a]: N.\n\n[^b]: Again.\n`,
    });
  });

  it.each([
    ['A[^|a] B[^b].\n\n[^a]: N.\n\n[^b]: N.\n', 'B', /already a note “B”/],
    ['A[^|a] B[^gone].\n\n[^a]: N.\n', 'gone', /which has no note yet/],
    ['A[^|a].\n\n[^a]: N.\n', 'two words', /not a valid label/],
    ['A[^|a].\n\n[^a]: N.\n', '', /not a valid label/],
    ['A[^|a].\n\n[^a]: N.\n', 'x'.repeat(101), /longer than 100/],
    ['## A\n<!-- section id=a| -->\n\n## B\n<!-- section id=b -->\n', 'b', /“B” already has the id “b”/],
    ['## A\n<!-- section id=a| -->\n\n## B\n<!-- section id=b -->\n', 'Big', /not a valid id/],
    ['## A\n<!-- section id=a| -->\n\n## B\n', 'section-2', /“B” already has the id/],
    [
      '## A\n<!-- section id=a| -->\n\n### Q\n<!-- question id=q section=gone -->\n',
      'gone',
      /which does not exist/,
    ],
  ])('of %j to %j is refused with the reason', (text, name, reason) => {
    expect(renamed(text, name)).toMatch(reason);
  });

  it('is offered on names and labels, and nowhere else', () => {
    const place = (files: Files | string) => {
      const { lesson, file, offset, source } = cursorText(files);
      const found = prepareRename(lesson, file, offset);
      return found && [found.kind, found.name, source(found.span)];
    };
    expect(place('A[|^a].\n\n[^a]: N.\n')).toEqual(['note', 'a', 'a']);
    expect(place('A[^a]|.\n\n[^a]: N.\n')).toEqual(['note', 'a', 'a']);
    expect(place(withCaret('lesson.md', 'caution -->'))).toEqual(['section', 'caution', 'caution']);
    expect(place('A|bc[^a].\n')).toBeUndefined();
    expect(place('## A\n<!-- section i|d=a -->\n')).toBeUndefined();
  });
});

const label = fc.constantFrom('a', 'b', '1', '12', 'Doe', 'x:y');
const piece = fc.oneof(
  label.map((name) => `Word[^${name}] `),
  label.map((name) => `\n\n[^${name}]: Note of ${name}.\n\n`),
  label.map((name) => `\n\n### Q\n<!-- question id=q-${name.length} notes="${name} 1" -->\n\n`),
  fc.constantFrom(
    '*em* ',
    '`code[^a]` ',
    '[link[^a]](x) ',
    '> ',
    '- ',
    '\n',
    '| a[^a] | b |\n|---|---|\n',
    '![p[^b]](x.png) ',
  ),
);
const texts = fc
  .tuple(fc.array(piece, { maxLength: 25 }), fc.array(piece, { maxLength: 10 }))
  .map(([main, more]) => ({ 'lesson.md': frontMatter + main.join(''), 'more.md': more.join('') }));
const name = fc.constantFrom('new', '7', 'a', 'B', 'long-label.x', 'ß', '漢');
const cited = (lesson: Lesson) => {
  const definitions = [...lesson.notes, ...lesson.duplicateNotes].sort(
    (a, b) => a.span.file.localeCompare(b.span.file) || a.span.start - b.span.start,
  );
  return lesson.markers.map(({ note }) => note && definitions.indexOf(note));
};

describe('a rename of any label', () => {
  it('never changes what any marker cites, and back again gives the same text', () => {
    fc.assert(
      fc.property(texts, fc.nat(), name, (files, pick, to) => {
        const { lesson } = parseText(files);
        const places = [
          ...lesson.markers.map(({ span }) => span),
          ...lesson.notes.map(({ labelSpan }) => labelSpan),
        ];
        const place = places[pick % Math.max(1, places.length)];
        if (!place) return;
        const before = prepareRename(lesson, place.file, place.start + 2)?.name ?? '';
        const once = result(lesson, files, place.file, place.start + 2, to);
        if (typeof once !== 'object') return;
        const after = parseText(once).lesson;
        expect(cited(after)).toEqual(cited(lesson));
        // The label may have become that of a note that was the second of two.
        if (lesson.duplicateNotes.length > 0) return;
        const moved = [
          ...after.markers.map(({ span }) => span),
          ...after.notes.map(({ labelSpan }) => labelSpan),
        ];
        const there = moved[pick % Math.max(1, places.length)];
        expect(there && result(after, once, there.file, there.start + 2, before)).toEqual(files);
      }),
    );
  });
});
