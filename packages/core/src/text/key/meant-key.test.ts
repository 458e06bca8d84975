import { describe, expect, it } from 'vitest';
import { keyTitle, meantKey } from './meant-key.ts';

const read = (line: string) => {
  const meant = meantKey(line);
  return meant && line.slice(meant.start, meant.end);
};

describe('a line that was meant as the key mark', () => {
  it.each([
    ['dashes of a word processor', '<!– key –>', '<!— key —>', '<!–key–>', '<!-- key –>'],
    ['arrows of a word processor', '<!-- key →', '⟵!-- key ⟶'],
    ['signs of another width', '＜！－－ key －－＞', '＜!-- ｋｅｙ --＞', '<!ーー key ーー>'],
    ['brackets of another kind', '‹!-- key --›', '«!-- key --»', '〈!-- key --〉', '《!-- key --》'],
    ['slips in the word', '<!-- kye -->', '<!-- kex -->', '<!-- ky -->', '<!-- keey -->', '<!-- jey -->'],
    [
      'slips in the signs',
      '<!- key ->',
      '<! -- key -->',
      '<!--- key --->',
      '!-- key --',
      '<-- key -->',
      '<!-- key ->',
    ],
    ['letters that look alike', '<!-- кey -->', '<!-- kеy -->', '<!-- κευ -->', '<!-- ｋéy -->'],
    [
      'signs that nobody sees',
      '<!-- k\u200bey -->',
      '\u202a<!-- key -->\u202c',
      '<!--\u00a0k\u00ady -->',
      '<!-\ufeff- key -->',
    ],
    [
      'escapes and references',
      '\\<!-- key --\\>',
      '&lt;!-- key --&gt;',
      '&#60;!-- key --&#x3e;',
      '<!&ndash; key &ndash;>',
    ],
    ['quotation marks and markup', '<!-- “key” -->', "<!-- 'key' -->", '**<!-- key -->**', '<!-- *key* -->'],
    ['half of a comment', '<!-- key', 'key -->', '&lt;!-- key', '<!-- answer key'],
    [
      'other words',
      '<!-- answer -->',
      '<!-- Answer key: -->',
      '<!-- solutions -->',
      '<!-- key for teachers -->',
    ],
    ['slips in other words', '<!-- anwser -->', '<!-- sloution -->', '<!-- Lsöung -->'],
    [
      'words of other languages',
      '<!-- Schlüssel -->',
      '<!-- corrigé -->',
      '<!-- respuesta -->',
      '<!-- soluzione -->',
    ],
    [
      'words of more languages',
      '<!-- Odpowiedź -->',
      '<!-- řešení -->',
      '<!-- megoldás -->',
      '<!-- cevap anahtarı -->',
    ],
    [
      'words in other scripts',
      '<!-- ответ -->',
      '<!-- 答案 -->',
      '<!-- 答え -->',
      '<!-- 정답 -->',
      '<!-- Gabarito -->',
    ],
    ['attributes', '<!-- key class=x -->', '<!-- key id=x-1 -->'],
  ])('is found with %s', (_what, ...lines) => {
    for (const line of lines) expect([line, read(line) !== undefined]).toEqual([line, true]);
  });

  it('is found among other words, in its place', () => {
    expect(read('Find two. <!-- kye --> A good answer')).toBe('<!-- kye -->');
    expect(read('- <!– key –>')).toBe('<!– key –>');
    expect(read('<!\n-- key -->')).toBe('<!\n-- key -->');
  });

  it.each([
    'The key to the war was supplies.',
    'Answer in two sentences -- no more.',
    'Is x < key, or y > key?',
    'From A <- B -> C the answer is plain.',
    'the key -> the door',
    '<!-- check the date before autumn -->',
    '<!-- Both versions of the telegram disagree here. -->',
    '<!-- exercise id=x-key type=short -->',
    '<!-- section id=key -->',
    '<!-- question id=answer notes="1 2" -->',
    '<!-- allow key-doubtful -->',
    '<!-- Keynes 1936 -->',
    '<!-- the keyboard of the telegraph -->',
    '| Who | Answer |',
    '> He said: “The answer—no.”',
  ])('is not %s', (line) => {
    expect(read(line)).toBeUndefined();
  });

  it('is nothing that the words of prose come near', () => {
    for (const word of ['monkey', 'donkey', 'keys', 'answer', 'solution', 'turkey'])
      expect(read(`The ${word} – so they said – was <lost> -- and left!`)).toBeUndefined();
  });
});

describe('the title of a key', () => {
  it.each([
    'Key',
    'key:',
    '**Key**',
    '### Model answer',
    '**Answer:** China.',
    '[key]',
    '(solution)',
    '%% key %%',
  ])('is %s', (line) => expect(keyTitle(line)).toBe(true));

  it.each([
    '> [!KEY]',
    '<summary>Answer</summary>',
    'Key for teachers',
    'Lösung',
    '模範解答',
    'Answer 2',
    '<key>',
  ])('is %s', (line) => expect(keyTitle(line)).toBe(true));

  it.each([
    'The key to the war',
    'Answer in two sentences.',
    'Answer the question.',
    'What is the key?',
    'Answer!',
    'Key dates',
    'Key: M = male, F = female',
    'Your answer:',
    '**Answer** in two sentences',
    'Answers and questions',
    'A solution was found at Yalta.',
  ])('is not %s', (line) => {
    expect(keyTitle(line)).toBe(false);
  });
});
