import { describe, expect, it } from 'vitest';
import { applyEdits, fixAll } from '../index.ts';
import { plainText } from '../markdown/plain-text.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

const task = (list: string) =>
  `## S\n<!-- section id=s -->\n\nText.\n\n### Q\n<!-- exercise id=q type=choice -->\n\nWhen?\n\n${list}\n`;
const options = (text: string) => {
  const { lesson, broken } = parseText(text);
  const [exercise] = lesson.exercises;
  const read = exercise?.type === 'choice' ? exercise.options : [];
  return {
    broken,
    read: read.map(({ text: words, right, feedback }) => [plainText(words), right, plainText(feedback)]),
  };
};
const sound = [
  ['At three', true, 'Yes.'],
  ['At five', false, 'No.'],
];

describe('the options of a choice', () => {
  it.each([
    ['feedback without indentation', '- [x] At three\n> Yes.\n- [ ] At five\n> No.'],
    ['feedback behind blank lines', '- [x] At three\n\n> Yes.\n\n- [ ] At five\n  > No.'],
    ['feedback that is part of the option', '- [x] At three\n      > Yes.\n- [ ] At five\n      > No.'],
    ['the next option under the feedback', '- [x] At three\n  > Yes.\n  - [ ] At five\n    > No.'],
    ['the next option under the feedback, its own not', '- [x] At three\n  > Yes.\n  - [ ] At five\n  > No.'],
    ['blanks in the box', '- [ x ] At three\n  > Yes.\n- [  ] At five\n  > No.'],
    ['nothing in the box', '- [x] At three\n  > Yes.\n- [] At five\n  > No.'],
    ['a no-break space in the box', '- [x] At three\n  > Yes.\n- [\u00a0] At five\n  > No.'],
    ['no blank behind the box', '- [x]At three\n  > Yes.\n- [ ]At five\n  > No.'],
    ['a Cyrillic letter in the box', '- [х] At three\n  > Yes.\n- [ ] At five\n  > No.'],
    ['a tick in the box', '- [✓] At three\n  > Yes.\n- [ ] At five\n  > No.'],
    ['boxes of one sign', '- ☑ At three\n  > Yes.\n- ☐ At five\n  > No.'],
  ])('are read where they have %s, and each fault is told with what mends it', (_what, list) => {
    const { broken, read } = options(task(list));
    expect(read).toEqual(sound);
    expect(new Set(broken)).toEqual(new Set(['almost-right']));
    const text = frontMatter + task(list);
    const fixed = applyEdits(text, fixAll([{ path: 'lesson.md', text }]).edits);
    const after = options(fixed.slice(frontMatter.length));
    expect(after).toEqual({ broken: [], read: sound });
    expect(fixed.match(/\p{L}{2,}/gu)).toEqual(text.match(/\p{L}{2,}/gu));
  });

  it('may have other bullets', () => {
    expect(options(task('* [x] At three\n  > Yes.\n- [ ] At five\n  > No.'))).toEqual({
      broken: [],
      read: sound,
    });
  });
});
