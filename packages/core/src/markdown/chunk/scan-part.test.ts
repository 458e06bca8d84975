import { describe, expect, it } from 'vitest';
import { parseText } from '../../testing/parse-text.ts';

const spansOf = (body: string) => {
  const { lesson, source } = parseText(body);
  return {
    markers: lesson.markers.map(({ span }) => source(span)),
    notes: lesson.notes.map(({ span }) => source(span)),
    labels: lesson.notes.map(({ labelSpan }) => source(labelSpan)),
    links: lesson.links.map(({ span }) => source(span)),
    pictures: lesson.pictures.map(({ span }) => source(span)),
  };
};

describe('spans of markers, links and pictures are exact', () => {
  const line = 'a[^1] [b](c) ![d](e.png) <http://f.g> http://h.i/j k';
  const places: [string, string][] = [
    ['in a paragraph', line],
    ['behind blanks', `   ${line}   `],
    ['on a later line', `one\ntwo\n ${line}\nthree`],
    ['in a list', `- x\n\n  1. ${line}`],
    ['in a task', `- [x] ${line}`],
    ['in a quote', `> ${line}`],
    ['in quotes in a quote', `> > ${line}\n> > > ${line}`],
    ['lazily in a quote', `> x\n${line}`],
    ['in an alert', `> [!TIP]\n> ${line}`],
    ['in a heading', `### ${line} ###`],
    ['in a heading with an underline', `${line}\n===`],
    ['behind a tab', `-\t${line}\n\n\t${line}`],
    ['behind a tab in a quote', `>\t${line}\n>\t${line}`],
    ['behind a tab that is wider than the indentation', `- x\n\t${line}`],
    ['behind emoji', `😀👩‍👩‍👧 ${line}`],
    ['behind NUL', `\0${line}`],
    ['before NUL in a heading', `# ${line}\0`],
    ['behind entities and escapes', `&amp;\\*&#128512; ${line}`],
    ['in a table', `| x | ${line} |\n|---|---|\n| ${line} | y |`],
    ['in a table in a quote', `> x | ${line}\n> --|--\n> ${line} | y`],
    ['in a table in a list', `- | - | ${line} |\n  |---|---|\n  | ${line} | - |`],
    ['behind escaped pipes', `| x \\| y | z \\| ${line} |\n|---|---|\n| \\| ${line} | y |`],
    ['in a note', `[^9]: ${line}\n\n    ${line}`],
    ['in a note whose label looks the same', `[^1]: [^1] ${line}   `],
    ['in emphasis', `**bold *${line}***`],
    ['behind a hard break', `one  \n${line}\\\n${line}`],
  ];
  const endings: [string, string][] = [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ];
  for (const [ending, unit] of endings) {
    it.each(places)(`%s, with lines ending in ${ending}`, (_, body) => {
      const times = body.split(line).length - 1;
      const { markers, links, pictures } = spansOf(body.replaceAll('\n', unit));
      const expected = ['[b](c)', '<http://f.g>', 'http://h.i/j'];
      expect(links).toEqual(Array.from({ length: times }, () => expected).flat());
      expect(pictures).toEqual(Array.from({ length: times }, () => '![d](e.png)'));
      expect(new Set(markers)).toEqual(new Set(['[^1]']));
    });
  }

  it('over line breaks', () => {
    expect(spansOf('> see [two\n> words](a\n> "t") and\n> [^1]').links).toEqual(['[two\n> words](a\n> "t")']);
  });

  it('of links by reference', () => {
    expect(spansOf('[a][b] and [b]\n\n[b]: c').links).toEqual(['[a][b]', '[b]']);
  });

  it('of the same words again and again', () => {
    const { lesson } = parseText('a [^1] a\na [^1] `[^1]` [^1]');
    const starts = lesson.markers.map(({ span }) => span.start - (lesson.markers[0]?.span.start ?? 0));
    expect(starts).toEqual([0, 9, 21]);
  });
});

describe('spans of notes', () => {
  it('end with the last paragraph and do not hold blank lines', () => {
    const { notes, labels } = spansOf('[^a-1]: one\n\n    two\n\n\ntext\n\n> [^b]: three\n\n- [^c]: four\n');
    expect(notes).toEqual(['[^a-1]: one\n\n    two', '[^b]: three', '[^c]: four']);
    expect(labels).toEqual(['a-1', 'b', 'c']);
  });

  it('tell notes on one line apart', () => {
    expect(spansOf('[^a]: [^b]: [^c]: x').notes).toEqual(['[^a]: [^b]: [^c]: x', '[^b]: [^c]: x', '[^c]: x']);
  });

  it('hold with CRLF', () => {
    expect(spansOf('[^a]: one\r\n\r\n    two\r\n\r\ntext').notes).toEqual(['[^a]: one\r\n\r\n    two']);
  });
});

describe('spans of comments', () => {
  it('hold over several lines, in quotes and with CRLF', () => {
    const { lesson, source } = parseText(
      'x\r\n\r\n<!-- a\r\nb -->\r\n\r\n> <!-- c\r\n> d -->\r\n\r\nx <!-- e\r\nf --> y',
    );
    expect(lesson.remarks.map(source)).toEqual(['<!-- a\r\nb -->', '<!-- c\r\n> d -->', '<!-- e\r\nf -->']);
  });

  it('find several on one line, and the shortest', () => {
    const { lesson, source } = parseText('<!-- a --><!-- b -->\n\n<!-->\n\ntext');
    expect(lesson.remarks.map(source)).toEqual(['<!-- a -->', '<!-- b -->', '<!-->']);
  });
});

describe('spans of headings and items', () => {
  it('cover heading, mark and text up to the next', () => {
    const { lesson, source } = parseText('## A ##\n\na\n\n### Q\n<!-- question id=q -->\nq\n\nB\n---\n\nb');
    expect(lesson.sections.map(({ span, headingSpan }) => [source(headingSpan), source(span)])).toEqual([
      ['## A ##', '## A ##\n\na\n\n### Q\n<!-- question id=q -->\nq\n\n'],
      ['B\n---', 'B\n---\n\nb'],
    ]);
    const [question] = lesson.questions;
    expect(source(question?.span)).toBe('### Q\n<!-- question id=q -->\nq\n\n');
    expect(source(question?.mark.span)).toBe('<!-- question id=q -->');
  });
});

describe('spans of list entries', () => {
  it('tell a list from the number that it stands behind', () => {
    const { lesson, source } = parseText(
      '## X\n<!-- exercise id=x type=order -->\n1. one\n2. - two\n   - three\n3. four\n',
    );
    const [order] = lesson.exercises;
    const spans =
      order?.type === 'order' ? order.groups.map((group) => group.map(({ span }) => source(span))) : [];
    expect(spans).toEqual([['1. one'], ['- two', '- three'], ['3. four']]);
  });
});

describe('a block longer than the limit', () => {
  it('is kept as plain text and reported, and the rest of the lesson is read', () => {
    const { lesson, diagnostics, source } = parseText(
      `## A\n\n${'a[^1] '.repeat(10_000)}\n\nb[^1]\n\n[^1]: n`,
    );
    const found = diagnostics.find(({ rule }) => rule === 'block-too-long');
    expect(source(found?.span)).toHaveLength(60_000);
    expect(lesson.markers.map(({ span }) => source(span))).toEqual(['[^1]']);
  });
});
