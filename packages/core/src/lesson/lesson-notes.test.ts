import { describe, expect, it } from 'vitest';
import { renderKey, renderPassage } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';

const withheld = (text: string): string[] =>
  parseText(text).lesson.notes.flatMap((note) => (note.withheld ? note.label : []));
const question = '## S\n\nText.\n\n### Q\n<!-- question id=q -->\n\nWhy?';

describe('a note', () => {
  it.each([
    [
      'cited by a key alone, wherever it is defined',
      `[^a]: Before.\n\n${question}\n\n<!-- key -->\n\nSo.[^a]`,
      ['a'],
    ],
    [
      'cited by such a note alone',
      `${question}\n\n<!-- key -->\n\nSo.[^a]\n\n[^a]: See.[^b]\n\n[^b]: There.`,
      ['a', 'b'],
    ],
    [
      'cited by a key that has lost its question',
      '## S\n\nText.\n\n# T\n\n<!-- key -->\n\nSo.[^a]\n\n[^a]: Note.',
      ['a'],
    ],
    [
      'cited by a second note of its label into which a mark has run',
      `[^p]: One.\n\n${question}\n\n[^p]: Two.<!-- key -->\nSo.[^a]\n\n[^a]: Note.`,
      ['a'],
    ],
    ['that nobody cites behind a key', `${question}\n\n<!-- key -->\n\nSo.\n\n[^a]: Left over.`, ['a']],
    ['into which a mark may have run', `${question}[^a]\n\n[^a]: Note.\n<!– key –>\nSo.`, ['a']],
    [
      'cited by what is behind a remark left open',
      `${question}\n\nLook. <!-- see\n\nSo.[^a]\n\n[^a]: Note.`,
      ['a'],
    ],
  ])('%s is withheld', (_what, text, labels) => {
    expect(withheld(text)).toEqual(labels);
  });

  it.each([
    [
      'cited by the passage too',
      `${question}\n\n<!-- key -->\n\nSo.[^a]\n\n## T\n\nText.[^a]\n\n[^a]: Note.`,
    ],
    [
      'defined behind a key and cited by the passage',
      `## R\n\nText.[^a]\n\n${question}\n\n<!-- key -->\n\nSo.\n\n[^a]: Note.`,
    ],
    [
      'cited by a note of students',
      `## R\n\nText.[^b]\n\n${question}\n\n<!-- key -->\n\nSo.[^a]\n\n[^a]: Note.\n\n[^b]: See.[^a]`,
    ],
    ['that nobody cites elsewhere', `[^a]: Note.\n\n${question}\n\n<!-- key -->\n\nSo.`],
    [
      'with an arrow in it',
      `## R\n\nText.[^a]\n\n[^a]: From here --> there.\n\n${question}\n\n<!-- key -->\n\nSo.`,
    ],
  ])('%s is not', (_what, text) => {
    expect(withheld(text)).toEqual([]);
  });

  it('is shown with the key that cites it', () => {
    const { lesson } = parseText(
      `${question}\n\n<!-- key -->\n\nSo.[^a]\n\n[^a]: Hidden.[^b]\n\n[^b]: Deeper.`,
    );
    expect(renderPassage(lesson)).not.toMatch(/Hidden|Deeper/);
    const key = renderKey(lesson, lesson.questions[0]?.key ?? []);
    expect(key).toMatch(/id="note-a"[\s\S]*Hidden[\s\S]*id="note-b"[\s\S]*Deeper/);
  });
});
