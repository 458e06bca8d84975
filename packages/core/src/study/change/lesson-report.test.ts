import { describe, expect, it } from 'vitest';
import { emptyResponse, gradeExercise, keyResponse } from '../../exercise/grade-exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import { parseText } from '../../testing/parse-text.ts';
import { foldRecord, untouched } from '../record/fold.ts';
import type { RecordEvent } from '../record/record-event.ts';
import { itemPrint } from './item-print.ts';
import { hasUntold, lessonReport } from './lesson-report.ts';

const text = `
## One
<!-- section id=one -->

Seoul fell in June.

### Who wrote?
<!-- question id=q -->

Find *two* names.

### Which one?
<!-- exercise id=choice type=choice points=2 -->
- [x] The letter
  > Right.
- [ ] The telegram

### In what order?
<!-- exercise id=order type=order -->
1. first
2. second

### What belongs together?
<!-- exercise id=match type=match -->

| Date | Event |
|---|---|
| April | visit |
| June | attack |

### Fill in
<!-- exercise id=cloze type=cloze -->

In **June** it **fell|was lost**.

### Which city?
<!-- exercise id=short type=short -->

<!-- key -->
- Seoul
- ~ the capital

### Show it
<!-- exercise id=evidence type=evidence -->

<!-- key -->
> Seoul fell in June.

### Judge
<!-- exercise id=essay type=essay -->

In your own words.

## Two
<!-- section id=two -->

More text.
`;

const lessonOf = (source: string): Lesson => parseText(source).lesson;
const before = lessonOf(text);

/** A student who has read all, answered the question, and got every exercise right. */
function studied(lesson: Lesson, extra: readonly Partial<RecordEvent>[] = []) {
  let made = 0;
  const event = (draft: object) =>
    ({ v: 1, id: String(made++), at: made, lesson: 't', ...draft }) as RecordEvent;
  return (
    foldRecord([
      ...lesson.sections.map(({ id, title }) => event({ type: 'read', section: id, title })),
      ...lesson.questions.map((question) =>
        event({
          type: 'answer',
          question: question.id,
          section: question.section,
          item: itemPrint(lesson, question),
        }),
      ),
      ...lesson.exercises.map((exercise) => {
        const response = keyResponse(exercise) ?? emptyResponse(exercise);
        return event({
          type: 'attempt',
          exercise: exercise.id,
          exerciseType: exercise.type,
          section: exercise.section,
          item: itemPrint(lesson, exercise),
          response,
          score: gradeExercise(exercise, response).score ?? null,
          seed: 1,
          hints: 0,
          duration: 1,
        });
      }),
      ...extra.map(event),
    ]).get('t') ?? untouched
  );
}

/** What is told of after an edit, as “kind id fate reason”. */
const news = (from: string, to: string, state = studied(before)) =>
  lessonReport(lessonOf(text.replace(from, to)), state).news.map(({ kind, id, fate, reason }) =>
    [kind, id, fate, ...(reason ? [reason] : [])].join(' '),
  );

describe('a changed lesson', () => {
  it('keeps what was done while nothing changes', () => {
    expect(lessonReport(before, studied(before))).toEqual({ news: [], kept: 10, orphans: [], print: '' });
  });

  it.each([
    ['capitals, markup and punctuation', 'Find *two* names.', 'Find **TWO** names!'],
    ['feedback', '> Right.', '> Well seen.'],
    ['points', 'points=2', 'points=5'],
    [
      'the order of options',
      '- [x] The letter\n  > Right.\n- [ ] The telegram',
      '- [ ] The telegram\n- [x] The letter',
    ],
    ['the passage', 'More text.', 'Other text.'],
    ['one more accepted answer, when the one given still counts the same', '- Seoul', '- Seoul\n- Soul'],
    ['one more word for a gap', '**June**', '**June|Summer**'],
    ['a hint', 'In your own words.', 'In your own words.\n\n> [!TIP]\n> Begin with the dates.'],
  ])('does not ask for another answer after a change of %s', (_, from, to) => {
    expect(text).toContain(from);
    expect(news(from, to)).toEqual([]);
  });

  it.each([
    ['another right option', '- [x] The letter', '- [ ] The letter', 'exercise choice again key'],
    ['another option', 'The telegram', 'The phone call', 'exercise choice again wording'],
    ['another order', '1. first\n2. second', '1. second\n2. first', 'exercise order again key'],
    ['other pairs', 'visit |\n| June | attack', 'attack |\n| June | visit', 'exercise match again key'],
    ['other words around a gap', 'In **June** it', 'After **June** it', 'exercise cloze again wording'],
    ['another word for a gap', 'In **June**', 'In **July**', 'exercise cloze again key'],
    ['another accepted answer', '- Seoul', '- Pusan', 'exercise short again key'],
    ['another accepted place', '> Seoul fell in June.', '> More text.', 'exercise evidence again key'],
    ['another task', 'In your own words.', 'In a hundred words.', 'exercise essay again wording'],
    ['another question', 'Find *two* names.', 'Find three dates.', 'question q again wording'],
    ['another type', 'type=essay', 'type=argument', 'exercise essay again type'],
  ])('asks for another answer after %s', (_, from, to, expected) => {
    expect(news(from, to)).toEqual([expected]);
  });

  it('takes no word of one gap for that of another, where their paragraphs changed places', () => {
    const gaps = ['Seoul **fell** first.', 'Pusan **stood** then.'];
    const cloze = (blocks: readonly string[], word: string) =>
      lessonOf(text.replace('In **June** it **fell|was lost**.', blocks.join('\n\n').replace('stood', word)));
    const done = studied(cloze(gaps, 'stood|fell'));
    const swapped = lessonReport(cloze(gaps.toReversed(), 'fell|stood'), done);
    expect(swapped.news.map(({ id, reason }) => [id, reason])).toEqual([['cloze', 'key']]);
  });

  it('grades no response anew that answered other words', () => {
    const first = studied(before).exercises.get('short')?.attempts[0];
    const again = { ...first, id: 'again', at: 99, response: { type: 'short', text: 'Inchon' }, score: 0 };
    const state = studied(before, [
      {
        ...again,
        item: { ...first?.item, asked: 'other' },
        response: first?.response,
        score: 1,
      } as RecordEvent,
    ]);
    expect(news('- Seoul', '- Pusan', state)).toContain('exercise short again wording');
  });

  it('counts a title as wording only where there is no other', () => {
    expect(news('### Judge', '### Your view')).toEqual(['exercise essay kept']);
    expect(news('### Which city?', '### Which harbour?')).toEqual(['exercise short again wording']);
  });

  it('tells what has moved, what has gone with its title, and what is new', () => {
    const state = studied(before, [{ type: 'seen', items: ['q', 'choice', 'essay'] } as RecordEvent]);
    const after = lessonOf(
      text
        .replace('id=two', 'id=deux')
        .replace('id=essay', 'id=essay section=deux')
        .replace('question id=q ', 'question id=q2 '),
    );
    expect(lessonReport(after, state).news).toMatchObject([
      { kind: 'section', id: 'two', fate: 'orphaned', titleThen: 'Two', title: undefined },
      { kind: 'question', id: 'q', fate: 'orphaned', titleThen: 'Who wrote?' },
      { kind: 'exercise', id: 'essay', fate: 'moved', from: 'one', to: 'deux' },
      { kind: 'question', id: 'q2', fate: 'added', title: 'Who wrote?' },
    ]);
  });

  it('has nothing untold left when part of the news was dealt with', () => {
    expect([hasUntold('a b', 'b c a'), hasUntold('a b', 'a'), hasUntold('a'), hasUntold('', 'a')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('stands for its news with a print that is another one for other news', () => {
    const print = (to: string) => lessonReport(lessonOf(text.replace('- Seoul', to)), studied(before)).print;
    expect(print('- Seoul')).toBe('');
    expect(new Set([print('- Seoul'), print('- Pusan'), print('- Inchon')]).size).toBe(3);
  });

  it('lists highlights whose words have gone', () => {
    const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
    const state = studied(before, [
      { type: 'highlight', quote: quote('Seoul fell in June.') } as RecordEvent,
      { type: 'highlight', quote: quote('More text.') } as RecordEvent,
    ]);
    const { orphans, print } = lessonReport(lessonOf(text.replace('More text.', 'Nothing.')), state);
    expect(orphans.map((orphan) => orphan.quote.exact)).toEqual(['More text.']);
    expect(print).not.toBe('');
  });

  it('is done with once the task was answered again', () => {
    const after = lessonOf(text.replace('- Seoul', '- Pusan'));
    expect(lessonReport(after, studied(after)).news).toEqual([]);
  });
});
