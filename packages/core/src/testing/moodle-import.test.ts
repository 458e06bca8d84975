import { describe, expect, it } from 'vitest';
import { importMoodle, moodleScore } from './moodle-import.ts';

const question = (type: string, body: string, name = 'one'): string =>
  `<question type="${type}"><name><text>${name}</text></name><questiontext format="html"><text>Q</text></questiontext>${body}</question>`;
const option = (fraction: number | string, text: string): string =>
  `<answer fraction="${fraction}"><text>${text}</text></answer>`;
const pair = (stem: string, value: string): string =>
  `<subquestion><text>${stem}</text><answer><text>${value}</text></answer></subquestion>`;
const quiz = (...questions: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><quiz>${questions.join('')}</quiz>`;
const last = question('multichoice', `<single>true</single>${option(100, 'yes')}${option(0, 'no')}`, 'last');
const cloze = (text: string): string =>
  `<question type="cloze"><name><text>one</text></name><questiontext><text><![CDATA[${text}]]></text></questiontext></question>`;
const YES_NO = `<single>true</single>${option(100, 'yes')}${option(0, 'no')}`;

describe('what Moodle 4.5.6 was seen to do with a file', () => {
  it.each([
    ['a control character', question('multichoice', `${option(100, 'a\u000b')}${option(0, 'b')}`)],
    [
      'a control character as an entity',
      question('multichoice', `${option(100, 'a&#11;')}${option(0, 'b')}`),
    ],
    ['a noncharacter', question('multichoice', `${option(100, 'a\uffff')}${option(0, 'b')}`)],
    ['a named entity', question('multichoice', `${option(100, 'a&nbsp;b')}${option(0, 'b')}`)],
  ])('refuses it whole for %s', (_, one) => {
    expect(() => importMoodle(quiz(one, last))).toThrow();
  });

  it.each([
    ['an id of 101 characters', question('multichoice', `<idnumber>${'i'.repeat(101)}</idnumber>${YES_NO}`)],
    ['a value of 256 characters', question('matching', pair('a', 'x'.repeat(256)) + pair('b', 'y'))],
    [
      'an order without shownumcorrect',
      question('ordering', option(1, 'a') + option(2, 'b') + option(3, 'c')),
    ],
    ['an order of one', question('ordering', `<shownumcorrect>1</shownumcorrect>${option(1, 'a')}`)],
    ['a short answer without a full one', question('shortanswer', option(50, 'a'))],
    ['a choice with one option', question('multichoice', option(100, 'a'))],
  ])('stops at %s and loses the rest', (_, one) => {
    const { questions, stopped } = importMoodle(quiz(one, last));
    expect(questions).toEqual([]);
    expect(stopped).toBeDefined();
  });

  it.each([
    ['a fraction of 1/11', question('multichoice', `${option(9.09091, 'a')}${option(100, 'b')}`)],
    ['a fraction with two decimals', question('multichoice', `${option(33.33, 'a')}${option(100, 'b')}`)],
    ['a cloze without a gap', cloze('<p>None.</p>')],
    ['a gap without a full answer', cloze('<p>{1:SHORTANSWER:%50%a}</p>')],
  ])('skips %s and goes on', (_, one) => {
    const { questions, skipped, stopped } = importMoodle(quiz(one, last));
    expect([questions.map(({ name }) => name), skipped.length, stopped]).toEqual([['last'], 1, undefined]);
  });

  it.each([
    ['1/7 with five decimals', question('multichoice', `${option(14.28571, 'a')}${option(100, 'b')}`)],
    [
      'an order of two',
      question('ordering', `<shownumcorrect>1</shownumcorrect>${option(1, 'a')}${option(2, 'b')}`),
    ],
    [
      'a value of 255 letters of two bytes',
      question('matching', pair('a', 'ж'.repeat(255)) + pair('b', 'y')),
    ],
    ['equal options', question('multichoice', `${option(100, 'a')}${option(0, 'a')}`)],
    ['no points', question('multichoice', `<defaultgrade>0</defaultgrade>${YES_NO}`)],
    ['no text', `<question type="multichoice"><name><text>one</text></name>${YES_NO}</question>`],
    ['thirty options', question('multichoice', option(100, 'r') + option(0, 'w').repeat(29))],
  ])('takes %s', (_, one) => {
    const { questions, skipped, stopped } = importMoodle(quiz(one, last));
    expect([questions.length, skipped, stopped]).toEqual([2, [], undefined]);
  });

  it('cuts a long name, drops a second id and leaves out an empty option', () => {
    const { questions } = importMoodle(
      quiz(
        question('multichoice', `<idnumber>x</idnumber>${YES_NO}`, 'n'.repeat(300)),
        question('multichoice', `<idnumber>x</idnumber>${YES_NO}${option(0, '')}`),
      ),
    );
    expect(questions.map(({ name, idnumber, answers }) => [name.length, idnumber, answers.length])).toEqual([
      [251, 'x', 2],
      [3, undefined, 2],
    ]);
  });

  it('reads two CDATA sections as one text, decodes entities in gaps, and takes a star for anything', () => {
    const { questions } = importMoodle(
      quiz(
        question('multichoice', `${option(100, '<![CDATA[a ]]]]><![CDATA[> b]]>')}${option(0, 'no')}`),
        cloze('<p>{1:SHORTANSWER:=&#123;a&#125; &#35;1~=x\\*y~=z*}</p>'),
      ),
    );
    expect(questions[0]?.answers[0]?.text).toBe('a ]]> b');
    const gap = questions[1];
    if (!gap) throw new Error('no cloze');
    expect([['{A} #1'], ['x*y'], ['xay'], ['zebra'], ['']].map((answer) => moodleScore(gap, answer))).toEqual(
      [1, 1, 0, 1, 0],
    );
  });
});

describe('what Moodle 4.5.6 was seen to score', () => {
  const only = (one: string) => {
    const found = importMoodle(quiz(one)).questions[0];
    if (!found) throw new Error('no question');
    return found;
  };

  it('adds up the fractions of options, from 0 to 1', () => {
    const three = only(
      question(
        'multichoice',
        `<single>false</single>${option(33.33333, 'a').repeat(3)}${option(-33.33333, 'w').repeat(2)}`,
      ),
    );
    const scores = [[0, 1, 2], [0, 1], [0, 3], [0, 1, 2, 3], [3, 4], [0, 1, 2, 3, 4], []].map((picked) =>
      moodleScore(three, picked),
    );
    for (const [index, score] of [1, 2 / 3, 0, 2 / 3, 0, 1 / 3, 0].entries())
      expect(scores[index]).toBeCloseTo(score, 4);
  });

  it('counts the longest ordered subset, of which one alone is none', () => {
    const four = only(
      question(
        'ordering',
        `<shownumcorrect>1</shownumcorrect>${[1, 2, 3, 4].map((n) => option(n, `e${n}`)).join('')}`,
      ),
    );
    const orders = [
      [0, 1, 2, 3],
      [1, 2, 3, 0],
      [0, 2, 1, 3],
      [3, 2, 1, 0],
      [1, 0, 3, 2],
    ];
    expect(orders.map((order) => moodleScore(four, order))).toEqual([1, 0.75, 0.75, 0, 0.5]);
  });

  it('gives a gap with check boxes one part for each right one and takes one for each wrong one', () => {
    const gap = only(cloze('<p>{1:MULTIRESPONSE:=a~=b~=c~v~w}</p>'));
    expect([[0, 1, 2], [0, 1], [0, 3], [3]].map((picked) => moodleScore(gap, [picked]))).toEqual([
      1,
      expect.closeTo(2 / 3),
      0,
      0,
    ]);
  });
});
