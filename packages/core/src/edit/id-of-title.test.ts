import { describe, expect, it } from 'vitest';
import { applyEdits, idOfTitle } from '../index.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

const after = (text: string, id: string): string | undefined => {
  const { lesson } = parseText(text);
  const edits = idOfTitle(lesson, id);
  return edits && applyEdits(frontMatter + text, edits).replace(frontMatter, '');
};

describe('the id of a new element', () => {
  it.each([
    ['question', 'q-question', 'Why did the dike break?', 'q-why-dike-break'],
    ['exercise type=essay', 'x-essay', 'Naïve élan', 'x-naive-elan'],
    ['section', 'section', 'The night of the flood', 'night-flood'],
  ])('of a %s is made of its title', (mark, id, title, wanted) => {
    const text = `## ${title}\n<!-- ${mark} id=${id} -->\n\nText.\n`;
    expect(after(text, id)).toBe(text.replace(`id=${id}`, `id=${wanted}`));
  });

  it('is one that nothing has, and follows wherever it is named', () => {
    const text =
      '## Night\n<!-- section id=night -->\n\nA.\n\n## The night\n<!-- section id=section -->\n\nB.\n\n### Why?\n<!-- question id=q-a section=section -->\n\nC.\n';
    expect(after(text, 'section')).toBe(
      text.replace('id=section ', 'id=night-2 ').replace('section=section', 'section=night-2'),
    );
  });

  it.each([
    ['no title', ''],
    ['the words that were put there', 'What do you want to discuss?'],
    ['no Latin letter in its title', '왜?'],
    ['its own name for a title', 'Question'],
  ])('stays with %s', (_what, title) => {
    const text = `## ${title}\n<!-- question id=q-question -->\n\nText.\n`;
    expect(after(text, 'q-question')).toBe(text);
  });

  it('is asked for in vain where nothing has it', () => {
    expect(after('## A\n<!-- section id=a -->\n\nText.\n', 'q-question')).toBeUndefined();
  });
});
