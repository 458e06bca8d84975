import { describe, expect, it } from 'vitest';
import { formatMessage, parseLesson } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

/** What is reported about a front matter, each as the place and the sentence. */
function reported(front: string): [place: string, message: string][] {
  const { diagnostics, source } = parseText({
    'lesson.md': `---\n${front}\n---\n## A\n<!-- section id=a -->\nText.`,
  });
  return diagnostics.map(({ span, message }) => [source(span), formatMessage(message)]);
}

const fields = (text: string) => parseText({ 'lesson.md': text }).lesson.frontMatter;

describe('front matter', () => {
  it.each(['\n', '\r\n', '\r'])('is read alike with lines that end in %j', (end) => {
    expect(fields(['---', 'title: T', 'minutes: 5', '---', 'Text.'].join(end))).toMatchObject({
      title: 'T',
      minutes: 5,
    });
  });

  it('fills in what is left out', () => {
    expect(fields('---\ntitle: T\n---\n')).toEqual({
      title: 'T',
      language: 'en',
      authors: [],
      objectives: [],
    });
  });

  it('keeps fields that it does not know', () => {
    expect(fields('---\ntitle: T\ncourse: History 2\n---\n')).toMatchObject({ course: 'History 2' });
  });

  it('may end with three dots and with CRLF', () => {
    expect(fields('---\r\ntitle: T\r\n...\r\n').title).toBe('T');
  });

  it('is only what begins on the first line', () => {
    expect(parseText({ 'lesson.md': '\n---\ntitle: T\n---\n' }).broken).toContain('front-matter-field');
  });

  it('names the field that is wrong, however deep, and keeps the others', () => {
    const text =
      '---\ntitle: T\nminutes: soon\nsource:\n  title: Book\n  year: MMXV\nauthors: Kim\n---\n## A';
    const { diagnostics, source, lesson } = parseText({ 'lesson.md': text });
    const found = diagnostics.filter(({ rule }) => rule === 'front-matter-field');
    expect(found.map(({ span, message }) => [source(span), formatMessage(message)])).toEqual([
      ['minutes', 'Front matter, minutes: expected a number.'],
      ['year', 'Front matter, source.year: expected a number.'],
      ['authors', 'Front matter, authors: expected a list, for example [one, two].'],
    ]);
    expect(lesson.frontMatter).toMatchObject({ title: 'T', source: { title: 'Book' }, authors: [] });
  });

  it.each([
    ['minutes: 5', '---', 'Front matter, title: it is missing.'],
    ['title: ""', 'title', 'Front matter, title: it is empty.'],
    [
      'title: T\nid: My Lesson',
      'id',
      'Front matter, id: expected lowercase letters, digits and single hyphens.',
    ],
    ['title: T\nminutes: 0', 'minutes', 'Front matter, minutes: expected 1 or more.'],
    [
      'title: T\nobjectives: [1]',
      'objectives',
      'Front matter, objectives.0: expected text; put it in quotes.',
    ],
  ])('says in plain words what is wrong with %s', (front, place, message) => {
    expect(reported(front)).toEqual([[place, message]]);
  });

  it('that is no YAML is reported once, at its place', () => {
    expect(reported('title: one: two').map(([, message]) => message)).toEqual([
      'The front matter cannot be read: a text with a colon needs quotes around it.',
    ]);
  });

  it('that holds no fields is reported', () => {
    expect(reported('just words')[0]).toEqual([
      '---',
      'The front matter cannot be read: expected fields as “title: …”.',
    ]);
  });
});

describe('hostile front matter', () => {
  const bomb = `a: &a [x, x]\n${[...'bcdefghijklmnop'].map((name, i) => `${name}: &${name} [*${'abcdefghijklmnop'[i]}, *${'abcdefghijklmnop'[i]}]`).join('\n')}`;

  it.each([
    ['aliases of aliases', bomb],
    ['lists in lists', '? '.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['too much of it', 'a: b\n'.repeat(10_000)],
    ['a key that is no name', '__proto__: {parts: 5, minutes: x}'],
    ['a field of another kind', 'title: T\nparts: {length: 1}'],
  ])('of %s is reported and does no harm', (_, front) => {
    const { lesson, diagnostics } = parseText({ 'lesson.md': `---\n${front}\n---\n## A\n\nText.` });
    expect(diagnostics.some(({ rule }) => rule.startsWith('front-matter'))).toBe(true);
    expect(lesson.frontMatter.parts).toBeUndefined();
    expect(lesson.sections).toHaveLength(1);
  });
});

describe('parts that the front matter lists', () => {
  it('are reported where they are missing', () => {
    const text = '---\ntitle: T\nparts: [a.md, ./b.md, none.md]\n---\n## A\n<!-- section id=a -->\nx';
    const { diagnostics, source, lesson } = parseText({ 'lesson.md': text, 'a.md': '', 'b.md': '' });
    expect(diagnostics.map(({ rule, span }) => [rule, source(span)])).toEqual([['part-missing', 'none.md']]);
    expect(lesson.parts.map(({ path }) => path)).toEqual(['lesson.md', 'a.md', 'b.md']);
  });

  it('count once', () => {
    const files = [
      { path: 'lesson.md', text: '---\ntitle: T\nparts: [a.md, a.md, lesson.md]\n---\n' },
      { path: 'a.md', text: 'x' },
    ];
    expect(parseLesson(files).lesson.parts.map(({ path }) => path)).toEqual(['lesson.md', 'a.md']);
  });
});
