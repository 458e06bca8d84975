import { describe, expect, it } from 'vitest';
import { createAnchorText, passageText, placeAnnotations, untouched } from '../../index.ts';
import { parseText } from '../../testing/parse-text.ts';
import type { EventOf } from '../record/record-event.ts';

const lesson = `## First
<!-- section id=first -->

The council met in January without the Soviet delegate, who had left in protest.[^1] Nobody knew how long he would
stay away, and few of the others asked.

The second reason was money: an army that stands idle costs as much as one that marches.

## Second
<!-- section id=second -->

Moscow refused the request twice without giving a reason, and then it agreed to it in the spring.[^2]

[^1]: One.
[^2]: Two.
`;

/** Where a highlight of these words, made in the lesson as it was, stands after a change; `undefined` for an orphan. */
function after(words: string, changed: string): { words: string; section: string | undefined } | undefined {
  const before = passageText(parseText(lesson).lesson).text;
  const start = before.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const quote = createAnchorText(before).quote(start, start + words.length);
  if (!quote) throw new Error('no words');
  const highlight: EventOf<'highlight'> = { v: 1, id: 'h', at: 0, lesson: 't', type: 'highlight', quote };
  const now = passageText(parseText(changed).lesson);
  const { placed, orphans } = placeAnnotations(now.text, { ...untouched, highlights: [highlight] });
  expect(placed.length + orphans.length).toBe(1);
  const anchor = placed[0]?.anchor;
  return anchor && { words: now.text.slice(anchor.start, anchor.end), section: now.sectionAt(anchor.start) };
}

const money = 'an army that stands idle costs as much as one that marches';
const paragraph = /The second reason[^\n]*\n\n/;

describe('a highlight in a lesson that is edited', () => {
  it('moves with its paragraph to another section', () => {
    const moved = lesson.replace(paragraph, '').replace('Moscow refused', (match) => {
      const [text = ''] = paragraph.exec(lesson) ?? [];
      return text + match;
    });
    expect(after(money, moved)).toEqual({ words: money, section: 'second' });
  });

  it.each([
    ['words around it change', lesson.replace('The second reason was money', 'Then there was the cost')],
    [
      'a section begins before it',
      lesson.replace('The second reason', '## New\n<!-- section id=new -->\n\nThe second reason'),
    ],
    ['markers are numbered anew', lesson.replaceAll('[^1]', '[^93]').replaceAll('[^2]', '[^94]')],
    ['a marker comes into it', `${lesson.replace('idle costs', 'idle[^3] costs')}[^3]: Three.\n`],
    ['emphasis comes into it', lesson.replace('stands idle', '**stands *idle***')],
    [
      'lines are broken elsewhere',
      lesson.replace('stands idle', 'stands\nidle').replace('stay away', 'stay\naway'),
    ],
    ['it becomes a quotation', lesson.replace(paragraph, (match) => `> ${match}`)],
    ['text comes before all', lesson.replace('The council met', 'It was a cold winter.\n\nThe council met')],
  ])('stays when %s', (_, changed) => {
    expect(after(money, changed)?.words).toBe(money);
  });

  it('goes with its words when some of them change', () => {
    const changed = lesson.replace('stands idle costs', 'sits idle costs');
    expect(after(money, changed)?.words).toBe(money.replace('stands', 'sits'));
  });

  it('is an orphan when its words are gone', () => {
    expect(after(money, lesson.replace(paragraph, ''))).toBeUndefined();
  });

  it('is never put on words that are like it', () => {
    const like = 'A reserve army that stands ready costs about as much as none that fights.\n\n## Second';
    expect(after(money, lesson.replace(paragraph, '').replace('## Second', like))).toBeUndefined();
    expect(
      after('a reason', lesson.replace('giving a reason', 'saying why').replace('second reason', 'a reason')),
    ).toBeUndefined();
  });

  it('may reach over a marker and over paragraphs', () => {
    const words = 'in protest. Nobody knew how long he would stay away';
    expect(after(words, lesson.replace('[^1] Nobody', '\n\nNobody'))?.words).toBe(words);
  });
});
