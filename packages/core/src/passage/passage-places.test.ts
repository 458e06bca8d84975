import { describe, expect, it } from 'vitest';
import { renderPassage } from '../render/render-passage.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { offsetOfPlace, placeAtOffset } from './passage-places.ts';

const texts = {
  'lesson.md': `${frontMatter}
Before.

## A
<!-- section id=a -->

One.[^1]

- a list

Two.

[^1]: A note.
`,
  'questions.md': '# All\n\n## Why?\n<!-- question id=q-1 section=a -->\n\nSay.\n',
};
const { lesson } = parseText(texts);

describe('places of the passage', () => {
  it('are found for every offset, and lead back to it', () => {
    const html = renderPassage(lesson);
    for (const [file, text] of Object.entries(texts)) {
      for (let offset = 0; offset <= text.length; offset++) {
        const place = placeAtOffset(lesson, file, offset);
        expect(place.share).toBeGreaterThanOrEqual(0);
        expect(place.share).toBeLessThanOrEqual(1);
        // What stands above everything in a part has nothing of its own on the page.
        if (place.element === '' && file !== 'lesson.md') continue;
        if (place.element !== '') expect(html).toContain(`id="${place.element}"`);
        expect(offsetOfPlace(lesson, place)).toEqual({ file, offset });
      }
    }
  });

  it('are named after what stands there', () => {
    const at = (words: string) =>
      placeAtOffset(lesson, 'lesson.md', texts['lesson.md'].indexOf(words)).element;
    expect(['Before', '## A', 'One', '- a list', 'Two', '[^1]: A'].map(at)).toEqual([
      '',
      'heading-a',
      'paragraph-1',
      'paragraph-1',
      'paragraph-2',
      'note-1',
    ]);
  });

  it('of blocks that have gone lead nowhere', () => {
    expect(offsetOfPlace(lesson, { element: 'paragraph-9', share: 0 })).toBeUndefined();
  });
});
