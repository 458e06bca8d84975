import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, fixesFor, formatMessage, insertNote, type Lesson, noteOfWords } from '../index.ts';
import { cursorText } from '../testing/cursor.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

/** The text of the file with the caret after an insertion, `‹›` where the caret goes then; or the reason against it. */
function inserted(files: string | Readonly<Record<string, string>>): string {
  const { lesson, files: texts, file, offset } = cursorText(files);
  const found = insertNote(lesson, file, offset);
  if (found.refused) return formatMessage(found.refused);
  const text = applyEdits(texts[file] ?? '', found.edits);
  const marker = text.slice(found.marker - found.label.length - 3, found.marker);
  expect(marker).toBe(`[^${found.label}]`);
  const { lesson: after } = parseText({ ...texts, [file]: text });
  expect(after.markers.some(({ label, note }) => label === found.label && note)).toBe(true);
  const shown = `${text.slice(0, found.body)}‹›${text.slice(found.body)}`;
  return shown.replace(frontMatter, '');
}

describe('a new note', () => {
  it('is the first one', () => {
    expect(inserted('One| two.\n')).toBe('One[^1] two.\n\n[^1]: ‹›\n');
  });

  it('gets the next free number after its neighbour and stands behind the neighbour’s note', () => {
    expect(inserted('A[^93] B[^94] C|.\n\n[^93]: N.\n\n[^94]: N.\n')).toBe(
      'A[^93] B[^94] C[^95].\n\n[^93]: N.\n\n[^94]: N.\n\n[^95]: ‹›\n',
    );
    expect(inserted('A[^93]| B[^94].\n\n[^93]: N.\n\n    More.\n\n[^94]: N.\n')).toBe(
      'A[^93][^95] B[^94].\n\n[^93]: N.\n\n    More.\n\n[^95]: ‹›\n\n[^94]: N.\n',
    );
    expect(inserted('A[^1]| B[^5].\n\n[^1]: N.\n\n[^5]: N.\n')).toContain('A[^1][^2] B[^5]');
  });

  it('stands before the first note where its marker comes first', () => {
    expect(inserted('|A[^93].\n\n[^93]: N.\n')).toBe('[^94]A[^93].\n\n[^94]: ‹›\n\n[^93]: N.\n');
  });

  it('follows the notes of the section where each has its own', () => {
    expect(inserted('## A\n\nX[^1] Y|.\n\n[^1]: N.\n\n## B\n\nZ[^2].\n\n[^2]: N.\n')).toBe(
      '## A\n\nX[^1] Y[^3].\n\n[^1]: N.\n\n[^3]: ‹›\n\n## B\n\nZ[^2].\n\n[^2]: N.\n',
    );
  });

  it('keeps notes without blank lines between them, and CRLF', () => {
    expect(inserted('A[^1] B|.\n\n[^1]: N.\n[^2]: N.\n')).toBe(
      'A[^1] B[^3].\n\n[^1]: N.\n[^3]: ‹›\n[^2]: N.\n',
    );
    expect(inserted({ 'lesson.md': 'A[^1] B|.\r\n\r\n[^1]: N.\r\n' })).toBe(
      'A[^1] B[^2].\r\n\r\n[^1]: N.\r\n\r\n[^2]: ‹›\r\n',
    );
  });

  it('is refused in long code, whose signs are far from it', () => {
    const long = 'word '.repeat(1500);
    const exercise = '### X\n<!-- exercise id=x type=choice -->\n- [x] a\n- [ ] b ';
    for (const line of ['\n', '\r\n'])
      for (const [before, after] of [
        ['`', '`'],
        [`\`${long}${line}  `, `${line}  ${long}\``],
      ])
        expect(inserted(`${exercise}${before}${long}|${long}${after}\n`)).toBe(
          'A marker does not work here: it would appear as plain text.',
        );
    expect(inserted(`${exercise}${long}|${long}\n`)).toContain('word [^1]word');
  });

  it('counts over all parts and stays in the file of its marker', () => {
    const main = `${frontMatter}A[^7].\n\n[^7]: N.\n`;
    expect(inserted({ 'lesson.md': main, 'more.md': 'B|.\n' })).toBe('B[^8].\n\n[^8]: ‹›\n');
  });

  it('takes no number that a marker without a note has', () => {
    expect(inserted('A[^1] B| C[^2].\n\n[^1]: N.\n')).toContain('B[^3] C[^2]');
  });

  it('stands before the key that a file ends with', () => {
    const item = '## Q\n<!-- question id=q -->\n\nWhy|?\n\n<!-- key -->\n\nBecause.\n';
    expect(inserted({ 'lesson.md': frontMatter, 'q.md': item })).toBe(
      '## Q\n<!-- question id=q -->\n\nWhy[^1]?\n\n[^1]: ‹›\n\n<!-- key -->\n\nBecause.\n',
    );
  });

  it('goes behind a marker, a link or the sign of a list that the caret stands in', () => {
    expect(inserted('A[^|1].\n\n[^1]: N.\n')).toContain('A[^1][^2].');
    expect(inserted('|- [ ] Entry\n')).toContain('- [ ] [^1]Entry\n');
    expect(inserted('See [the| page](https://a.example).\n')).toContain(
      'See [the page](https://a.example)[^1].',
    );
  });

  it.each([
    ['the front matter', { 'lesson.md': '---\nti|tle: T\n---\n' }],
    ['a mark', '## A\n<!-- section |id=a -->\n'],
    ['a remark', 'Text <!-- check| --> more.\n'],
    ['the label of a note', 'A[^1].\n\n[^|1]: N.\n'],
    ['code', 'A `co|de` B.\n'],
    ['a block of code', '```\nco|de\n```\n'],
  ])('is refused in %s', (_what, text) => {
    expect(inserted(text)).toMatch(/^A marker (?:cannot go in|does not work here)/);
  });
});

describe('a note that is missing', () => {
  it.each([
    '```js\nopen\n',
    '<pre>\n\nopen\n',
    '<!-- open\n\nopen\n',
    '> ```\n> open\n',
    '- a\n\n  ```\n  open',
  ])('is written where it is read, and not into %j', (open) => {
    const text = `${frontMatter}A[^x] b.\n\n${open}`;
    const { lesson, diagnostics } = parseText({ 'lesson.md': text });
    const missing = diagnostics.find(({ rule }) => rule === 'note-undefined');
    const fix =
      missing && fixesFor(missing, lesson).find(({ title }) => title.text.startsWith('Write a note'));
    const after = parseText({ 'lesson.md': applyEdits(text, fix?.edits ?? []) });
    expect(after.broken).not.toContain('note-undefined');
    expect(after.lesson.notes.map(({ label }) => label)).toEqual(['x']);
  });
});

describe('a new note anywhere', () => {
  const piece = fc.constantFrom(
    'Word. ',
    'A[^1] ',
    '\n\n[^1]: N.\n',
    '\n\n[^2]: N.\n\n    More.\n\n',
    '`code` ',
    '```\n',
    '[link](u) ',
    '![p](q) ',
    '- a\n',
    '> b\n',
    '\n\n',
    '| a | b |\n|---|---|\n| c | d |\n',
    '## H\n',
    '### Q\n<!-- question id=q -->\n',
    '<!-- key -->\n',
    '<i>x</i> ',
    '\\',
    '**b** ',
    '- a\n  - b\n    - c',
    '```js\nopen\n\n',
    '\n[^1]: One.\n\n',
    '> - q\n',
  );

  it('is cited by its marker, and leaves every other marker its note', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(1000), (pieces, at) => {
        const text = frontMatter + pieces.join('');
        const { lesson } = parseText({ 'lesson.md': text });
        const offset = frontMatter.length + (at % (text.length - frontMatter.length + 1));
        const found = insertNote(lesson, 'lesson.md', offset);
        if (found.refused) return;
        const after = parseText({ 'lesson.md': applyEdits(text, found.edits) }).lesson;
        const cited = (all: Lesson) => all.markers.map(({ label, note }) => `${label} ${note !== undefined}`);
        const own = after.markers.findIndex(({ span }) => span.end === found.marker);
        expect(cited(after)[own]).toBe(`${found.label} true`);
        expect(cited(after).toSpliced(own, 1)).toEqual(cited(lesson));
        const note = after.notes.find(({ label }) => label === found.label);
        expect(note && note.labelSpan.end + 3).toBe(found.body);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a note of words that are selected', () => {
  const made = (text: string, words: string): string => {
    const { lesson, files, file } = cursorText(`${text}|`);
    const source = files[file] ?? '';
    const from = source.indexOf(words);
    const found = noteOfWords(lesson, file, from, from + words.length);
    if (found.refused) return formatMessage(found.refused);
    const after = applyEdits(source, found.edits);
    expect(after.slice(0, found.marker).endsWith(`[^${found.label}]`)).toBe(true);
    return `${after.slice(0, found.body)}‹›${after.slice(found.body)}`.replace(frontMatter, '');
  };

  it.each([
    [
      'behind the word before them',
      'One (so it is said) two.\n',
      ' (so it is said)',
      'One[^1] two.\n\n[^1]: (so it is said)‹›\n',
    ],
    [
      'without the blanks around them',
      'One so said two.\n',
      ' so said ',
      'One[^1] two.\n\n[^1]: so said‹›\n',
    ],
    [
      'over several paragraphs',
      'One. Two.\n\nThree.\n',
      'Two.\n\nThree.',
      'One.[^1]\n\n[^1]: Two.\n\n    Three.‹›\n',
    ],
    [
      'with markers in them',
      'A[^1] b c[^2] d.\n\n[^1]: N.\n\n[^2]: M.\n',
      ' c[^2]',
      'A[^1] b[^3] d.\n\n[^1]: N.\n\n[^3]: c[^2]‹›\n\n[^2]: M.\n',
    ],
    ['that is none of blanks', 'One  two.\n', '  ', 'One  [^1]two.\n\n[^1]: ‹›\n'],
  ])('stands %s', (_where, text, words, after) => {
    expect(made(text, words)).toBe(after);
  });

  it('is refused where they hold a note', () => {
    expect(made('A[^1] b.\n\n[^1]: N.\n', 'b.\n\n[^1]: N.')).toBe(
      'The selection contains a note. Select words in the text instead.',
    );
  });
});
