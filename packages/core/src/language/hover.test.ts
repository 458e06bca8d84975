import { describe, expect, it } from 'vitest';
import { createNameMatcher, formatMessage, hover } from '../index.ts';
import { cursorText } from '../testing/cursor.ts';
import { parseText } from '../testing/parse-text.ts';
import { wholeLesson } from '../testing/whole-lesson.ts';

const text = `---
title: T
---
## S
<!-- section id=s -->

Stalin[^1] wrote to Kim[^gone] and to Kim
Il Sung.[^1]

[^1]: See ![a *map*](media/map.png) and [the file](command:run) and [a page](https://a.example).
    <!-- remark -->

    - One
    - Two

[^2]: Nobody cites it.
`;
const reference = `people:
  - {id: kim, name: Kim Il Sung, native: 김일성, aliases: [Kim], role: Leader, born: 1912, died: 1994, description: A *leader*.}
  - {id: stalin, name: Stalin}
places:
  - {id: seoul, name: Seoul, native: Seoul, latitude: -37.5, longitude: 127}
events: []
`;
const { lesson, source } = parseText({ 'lesson.md': text, 'reference.yaml': reference });
const names = createNameMatcher(lesson.reference);
const at = (place: string, plus = 0) => hover(lesson, names, 'lesson.md', text.indexOf(place) + plus);

describe('hover', () => {
  it.each([0, 2, 3])('on a marker gives its note and where else it is cited (offset %i)', (plus) => {
    const found = at('[^1]', plus);
    if (found?.kind !== 'note') throw new Error(found?.kind);
    expect(source(found.span)).toBe('[^1]');
    expect(found.note.label).toBe('1');
    expect(found.elsewhere.map(({ span }) => span.start)).toEqual([
      text.indexOf('[^1]', text.indexOf('Il Sung')),
    ]);
  });

  it('gives the note as Markdown of its own: no pictures, words of unsafe links, no remarks, no indentation', () => {
    const found = at('[^1]');
    expect(found?.kind === 'note' && found.markdown).toBe(
      'See a map and the file and [a page](https://a.example).\n\n- One\n- Two',
    );
  });

  it('on a marker without a note gives its label', () => {
    expect(at('[^gone]')).toMatchObject({ kind: 'undefined-note', label: 'gone' });
  });

  it('on the label of a note gives where it is cited', () => {
    const found = at('[^1]:', 2);
    expect(found?.kind === 'citations' && found.elsewhere).toHaveLength(2);
    const unused = at('[^2]:', 0);
    expect(unused?.kind === 'citations' && unused.elsewhere).toEqual([]);
  });

  it('on a name gives its entry', () => {
    const found = at('Kim\nIl', 5);
    expect(found && source(found.span)).toBe('Kim\nIl Sung');
    expect(found?.kind === 'entry' && found.markdown).toBe(
      '**Kim Il Sung** · 김일성\n\nLeader · 1912–1994\n\nA \\*leader\\*.',
    );
  });

  it('gives nothing between words, in other files, and outside the text', () => {
    expect(at('wrote')).toBeUndefined();
    expect(hover(lesson, names, 'other.md', 0)).toBeUndefined();
    expect(hover(lesson, names, 'lesson.md', -5)).toBeUndefined();
    expect(hover(lesson, names, 'lesson.md', 1e9)).toBeUndefined();
  });

  it('ends before the place after a marker and after a name', () => {
    expect(at('[^gone]', '[^gone]'.length)).toBeUndefined();
    expect(at('Stalin', 'Stalin'.length)?.kind).toBe('note');
  });

  it('finds a name at the far end of a line that is a whole paragraph', () => {
    const long = `${'word '.repeat(2000)}Seoul`;
    const other = parseText({ 'lesson.md': long, 'reference.yaml': reference });
    const found = hover(other.lesson, names, 'lesson.md', long.length - 2);
    expect(found?.kind === 'entry' && [found.entry.id, found.markdown]).toEqual([
      'seoul',
      '**Seoul**\n\n37.50° S, 127.00° E',
    ]);
  });
});

describe('hover on the words of the format', () => {
  const shown = (files: Readonly<Record<string, string>>) => {
    const { lesson, names: own, file, offset, source } = cursorText({ ...wholeLesson, ...files });
    const found = hover(lesson, own, file, offset);
    return found?.kind === 'explanation'
      ? [source(found.span), formatMessage(found.means)]
      : found && [found.kind, source(found.span)];
  };
  const inMark = (mark: string) => ({ 'more.md': `## A\n<!-- ${mark} -->\n` });

  it.each([
    [inMark('exer|cise type=essay'), 'exercise', /starts an exercise/],
    [inMark('exercise ty|pe=essay'), 'type', /Type of the exercise/],
    [inMark('exercise type=ess|ay'), 'essay', /free text/],
    [inMark('question lens=sou|rcing'), 'sourcing', /Who wrote it/],
    [inMark('rub|ric'), 'rubric', /before they write/],
    [inMark('al|low note-order'), 'allow', /named rules/],
    [{ 'lesson.md': '---\nti|tle: T\n---\n' }, 'title', /Title of the lesson/],
    [{ 'lesson.md': '---\nsource:\n  ye|ar: 2015\n---\n' }, 'year', /Year of publication/],
    [{ 'reference.yaml': 'people:\n  - id: a\n    bo|rn: 1912\n' }, 'born', /Year of birth/],
    [{ 'reference.yaml': 'peo|ple:\n  - id: a\n' }, 'people', /People/],
  ])('says what they are for: %j', (files, word, means) => {
    const found = shown(files);
    expect(found?.[0]).toBe(word);
    expect(found?.[1]).toMatch(means);
  });

  it('says what an id names', () => {
    expect(shown(inMark('question section=att|ack'))).toEqual(['element', 'attack']);
    expect(shown(inMark('question section=go|ne'))).toEqual(['element', 'gone']);
    expect(shown(inMark('question notes="93 9|5"'))).toEqual(['note', '95']);
  });

  it.each([
    [inMark('see the ma|p id=x')],
    [inMark('question minutes=1|0')],
    [{ 'lesson.md': '---\nti|tle of nothing\n---\n' }],
    [{ 'lesson.md': '---\ntitle: T\n---\n\nli|cense: none\n' }],
  ])('says nothing of other words: %j', (files) => {
    expect(shown(files)).toBeUndefined();
  });
});
