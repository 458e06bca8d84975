import { describe, expect, it } from 'vitest';
import { applyToFiles } from '../testing/apply-to-files.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { retitleElement, titleSource } from './retitle-element.ts';

function retitled(heading: string, title: string): string | undefined {
  const texts = { 'lesson.md': `${frontMatter}${heading}\n\nText.\n\n[^1]: Note.\n` };
  const { lesson } = parseText(texts);
  const [section] = lesson.sections;
  if (!section) throw new Error('no section');
  const { edits } = retitleElement(lesson, section, title);
  return edits && applyToFiles(texts, edits)['lesson.md']?.slice(frontMatter.length).split('\n\nText')[0];
}

describe('a title', () => {
  it.each([
    ['## Old', 'New *words*', '## New *words*'],
    ['##   Old ##', 'New', '##   New ##'],
    ['## Old\n<!-- section id=a -->', 'New', '## New\n<!-- section id=a -->'],
    ['Old\n---', 'New', 'New\n---'],
    ['## Old[^1]', 'New[^1]', '## New[^1]'],
    ['## Old', ' Old ', '## Old'],
  ])('of %j becomes %j', (heading, title, expected) => {
    expect(retitled(heading, title)).toBe(expected);
  });

  it.each([
    ['## Old', '  '],
    ['## Old', 'New ##'],
    ['Old\n---', '- New'],
    ['## Old', 'two\nlines'],
  ])('of %j is not taken to be %j', (heading, title) => {
    expect(retitled(heading, title)).toBeUndefined();
  });

  it('shows its Markdown for editing', () => {
    const { lesson } = parseText('## A *title*[^1] ##\n\nText.\n\n[^1]: Note.\n');
    const [section] = lesson.sections;
    expect(section && titleSource(lesson, section)).toBe('A *title*[^1]');
  });
});
