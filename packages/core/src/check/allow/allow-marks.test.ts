import { describe, expect, it } from 'vitest';
import { growth } from '../../testing/growth.ts';
import { findings, frontMatter, parseText } from '../../testing/parse-text.ts';
import { allowMarks } from './allow-marks.ts';

/** The lines that allow marks speak of. */
const lines = (files: string | Record<string, string>) => {
  const { lesson, source } = parseText(files);
  return allowMarks(lesson).map(({ ids, line, span }) => [
    ids.map(({ id }) => id).join(' '),
    source({ ...line, file: span.file }),
  ]);
};

describe('an allow mark', () => {
  it('at the end of a line speaks of that line', () => {
    expect(lines('One.\nTwo. <!-- allow note-unused, note-order -->\nThree.\n')).toEqual([
      ['note-unused note-order', 'Two. <!-- allow note-unused, note-order -->'],
    ]);
  });

  it('on a line of its own speaks of the next line with text, one above another too', () => {
    expect(lines('<!-- allow a-b -->\n\n<!-- allow c-d -->\n\nOne.\nTwo.\n')).toEqual([
      ['a-b', 'One.'],
      ['c-d', 'One.'],
    ]);
  });

  it('stands in headings, lists, quotes, tables, notes, and beside other marks', () => {
    const text =
      '## A <!-- allow a-b -->\n<!-- section id=a --> <!-- allow c-d -->\n\n- b <!-- allow e-f -->\n\n> c <!-- allow g-h -->\n\n| d |\n|---|\n| e <!-- allow i-j --> |\n\n[^1]: f <!-- allow k-l -->\n';
    expect(lines(text).map(([ids]) => ids)).toEqual(['a-b', 'c-d', 'e-f', 'g-h', 'i-j', 'k-l']);
  });

  it('stands behind # in front matter and in reference.yaml', () => {
    const files = {
      'lesson.md': '---\ntitle: T # allow a-b\n---\n# allow c-d\n\nText.\n',
      'reference.yaml': '# allow e-f\npeople: []\nterms: [] # allow g-h\n',
    };
    expect(lines(files)).toEqual([
      ['a-b', 'title: T # allow a-b'],
      ['e-f', 'people: []'],
      ['g-h', 'terms: [] # allow g-h'],
    ]);
  });

  it('is none in code, and a remark where it goes on in other words', () => {
    expect(
      lines('`<!-- allow a-b -->`\n\n```\n<!-- allow a-b -->\n```\n\n<!-- allow the reader a-b -->\n'),
    ).toEqual([]);
  });

  it('is found in time in proportion', async () => {
    const marks = (count: number) =>
      `${'A <!-- allow a-b --> '.repeat(count)}\n\n${'<!-- allow a-b -->\n'.repeat(count)}`;
    expect(await growth(marks, (text) => parseText(text), 400)).toMatchObject({ linear: true });
  });
});

describe('what is allowed', () => {
  it.each([
    [
      'by a rule about elements',
      'note-undefined',
      'A[^a] b[^b]. <!-- allow note-undefined -->\n\nC[^c].\n',
      ['[^c]'],
    ],
    [
      'by the parser',
      'mark-unknown-key',
      '## S\n<!-- section id=s x=1 --> <!-- allow mark-unknown-key -->\n\nA.\n',
      [],
    ],
    ['on the line below', 'note-unused', 'A.\n\n<!-- allow note-unused -->\n[^1]: N.\n\n[^2]: N.\n', ['2']],
    ['by name alone', 'note-unused', 'A.\n\n[^1]: N. <!-- allow note-undefined -->\n', ['1']],
  ])('is not reported where it was found %s', (_where, rule, text, places) => {
    expect(findings(rule, text)).toEqual(places);
  });

  it('is not reported in front matter and in the reference file', () => {
    const { broken } = parseText({
      'lesson.md': '---\ntitle: T\nid: t\nlicence: CC0 # allow front-matter-unknown\n---\nText.\n',
      'reference.yaml':
        'terms:\n  - id: t # allow reference-unknown-field\n    name: text\n    # allow reference-unknown-field\n    x: 1\n',
    });
    expect(broken).toEqual(['allow-unused']);
  });

  it('is never shown', () => {
    const { lesson } = parseText(`${frontMatter}A. <!-- allow note-unused -->\n`.replace(frontMatter, ''));
    expect(lesson.remarks).toHaveLength(1);
  });
});
