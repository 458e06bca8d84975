import { describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

const files = {
  'lesson.md': `${frontMatter}One[^a] two[^gone].\n\n[^a]: Note.\n[^a]: Again.\n[^b]: Uncited.\n`,
  'more.md': 'Three[^A].\n',
};
const { lesson, source } = parseText(files);
const from = (file: keyof typeof files, place: string, plus = 0) => {
  const found = definition(lesson, file, files[file].indexOf(place) + plus);
  return found && [`${found.from.file} ${source(found.from)}`, `${found.to.file} ${source(found.to)}`];
};

describe('definition', () => {
  it('leads from a marker to its note, in whatever part', () => {
    expect(from('lesson.md', '[^a]')).toEqual(['lesson.md [^a]', 'lesson.md [^a]: Note.']);
    expect(from('more.md', '[^A]', 2)).toEqual(['more.md [^A]', 'lesson.md [^a]: Note.']);
  });

  it('leads from the label of a note to its first marker', () => {
    expect(from('lesson.md', '[^a]:', 1)).toEqual(['lesson.md a', 'lesson.md [^a]']);
  });

  it('leads nowhere from a marker without note, a note without marker, and plain text', () => {
    expect(from('lesson.md', '[^gone]')).toBeUndefined();
    expect(from('lesson.md', '[^b]:')).toBeUndefined();
    expect(from('lesson.md', 'One')).toBeUndefined();
    expect(from('lesson.md', 'Note.')).toBeUndefined();
  });
});
