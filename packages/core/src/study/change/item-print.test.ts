import { describe, expect, it } from 'vitest';
import { parseText } from '../../testing/parse-text.ts';
import { itemPrint } from './item-print.ts';

const lesson = (body: string) =>
  parseText(`---\ntitle: T\n---\n\n## One\n<!-- section id=one -->\n\nText.\n\n${body}`).lesson;

function printOf(body: string) {
  const parsed = lesson(body);
  const [item] = [...parsed.exercises, ...parsed.questions];
  if (!item) throw new Error('there is no item');
  return itemPrint(parsed, item);
}

const exercise = (type: string, text: string) =>
  `### E\n<!-- exercise id=e type=${type} -->\n\nDo it.\n\n${text}\n`;

describe('the form of an item', () => {
  it.each([
    ['options', 'choice', '- [x] a\n- [ ] b', '- [ ] b\n- [x] a'],
    [
      'rows',
      'match',
      '| l | r |\n|---|---|\n| a | 1 |\n| b | 2 |',
      '| l | r |\n|---|---|\n| b | 2 |\n| a | 1 |',
    ],
    [
      'paragraphs with gaps',
      'cloze',
      'In **May** it.\n\nBy **June** it.',
      'By **June** it.\n\nIn **May** it.',
    ],
  ])('is another one where %s changed places, and nothing else is', (_, type, from, to) => {
    const { form, ...then } = printOf(exercise(type, from));
    const { form: reordered, ...now } = printOf(exercise(type, to));
    expect(form).not.toBe(reordered);
    expect(now.asked).toBe(then.asked);
  });

  it.each([
    ['choice', '- [x] a\n- [ ] b', '- [ ] **A!**\n  > No.\n- [x] b\n'],
    ['match', '| l | r |\n|---|---|\n| a | 1 |', '| left | right |\n|---|---|\n| *a* | 1 |'],
    ['cloze', 'In **May** it.', 'in **June|July** it'],
  ])('of %s stays where only markup, feedback or the key changed', (type, from, to) => {
    expect(printOf(exercise(type, to)).form).toBe(printOf(exercise(type, from)).form);
  });

  it('is missing where responses are words alone', () => {
    expect(printOf('### Q\n<!-- question id=q -->\n\nWhy?\n')).not.toHaveProperty('form');
    expect(printOf(exercise('short', '<!-- key -->\n\n- Seoul'))).not.toHaveProperty('form');
  });
});
