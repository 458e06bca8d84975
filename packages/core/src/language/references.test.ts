import { describe, expect, it } from 'vitest';
import { references } from '../index.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

const files = {
  'lesson.md': `${frontMatter}One[^a] two[^gone].\n\n[^a]: Note.\n`,
  'more.md': 'Three[^A].\n',
};
const { lesson, source } = parseText(files);
const of = (place: string, withDefinition: boolean) =>
  references(lesson, 'lesson.md', files['lesson.md'].indexOf(place) + 2, withDefinition).map(
    ({ span }) => `${span.file} ${source(span)}`,
  );

describe('references', () => {
  it.each([
    ['a marker', '[^a]'],
    ['the label of a note', '[^a]:'],
  ])('of %s are all markers of its note, in all parts', (_what, place) => {
    expect(of(place, false)).toEqual(['lesson.md [^a]', 'more.md [^A]']);
    expect(of(place, true)).toEqual(['lesson.md a', 'lesson.md [^a]', 'more.md [^A]']);
  });

  it('of a marker without a note are the markers that miss it too; of plain text there are none', () => {
    expect(of('[^gone]', true)).toEqual(['lesson.md [^gone]']);
    expect(of('One', true)).toEqual([]);
  });
});
