import { describe, expect, it } from 'vitest';
import golden from '../../../fixtures/gift/all.gift?raw';
import { gradeExercise } from '../../exercise/grade-exercise.ts';
import { parseLesson } from '../../service/parse-lesson.ts';
import { imported } from '../../testing/imported.ts';
import { respond } from '../../testing/respond.ts';

/** The exercises.md that one question becomes, without its heading and mark. */
async function exercise(question: string): Promise<{ body: string; type: string; codes: readonly string[] }> {
  const { text, codes } = await imported('x.gift', question);
  const [, type = '', body = ''] =
    /^## .*\n<!-- exercise id=\S+ type=(\w+).*-->\n\n?([\s\S]*)$/.exec(text('exercises.md')) ?? [];
  return { type, body: body.trim(), codes: codes.filter((code) => !code.startsWith('import-no-passage')) };
}

describe('GIFT questions', () => {
  it.each([
    [
      '::a::Which?{=One#Yes ~Two#No ~Three}',
      'choice',
      'Which?\n\n- [x] One\n  > Yes\n- [ ] Two\n  > No\n- [ ] Three',
    ],
    [
      'Which two?{~%50%a ~%50%b ~%-50%c ~%-50%d}',
      'choice',
      'Which two?\n\n- [x] a\n- [x] b\n- [ ] c\n- [ ] d',
    ],
    ['It rains.{T}', 'choice', 'It rains.\n\n- [x] True\n- [ ] False'],
    [
      'It rains.{FALSE#It does not.#Right.}',
      'choice',
      'It rains.\n\n- [ ] True\n  > It does not.\n- [x] False\n  > Right.',
    ],
    ['Who?{=Kim =%50%Il#Nearly}', 'short', 'Who?\n\n<!-- key -->\n\n- Kim\n- ~ Il\n  > Nearly'],
    ['Who?{=Kim* ####He was there.}', 'short', 'Who?\n\n<!-- key -->\n\n- `Kim.*`\n\nHe was there.'],
    ['When?{#1950:2}', 'short', 'When?\n\n<!-- key -->\n\n- 1948\n- 1949\n- 1950\n- 1951\n- 1952'],
    ['Cold?{#-5..-4}', 'short', 'Cold?\n\n<!-- key -->\n\n- \\-5\n- \\-4'],
    [
      'Match.{=a -> 1 =b -> 2|3 = -> 4}',
      'match',
      'Match.\n\n| Term | Match |\n|---|---|\n| a | 1 |\n| b | 2\\|3 |\n|  | 4 |',
    ],
    ['It {=rained =poured} for days.', 'cloze', 'It **rained|poured** for days.'],
    [
      'It {=rained ~snowed} for days.',
      'choice',
      'It \\_\\_\\_\\_\\_ for days.\n\n- [x] rained\n- [ ] snowed',
    ],
    ['Tell.{####Say what you know.}', 'essay', 'Tell.\n\n<!-- key -->\n\nSay what you know.'],
    ['Order{>2 ALL\none\ntwo\n}', 'order', 'Order\n\n1. one\n2. two'],
    [
      '[html]<p>Is <b>H<sub>2</sub>O</b> wet?</p>{=<i>Yes</i> ~No}',
      'choice',
      'Is **H₂O** wet?\n\n- [x] *Yes*\n- [ ] No',
    ],
    ['[markdown]# Is\n**it**?{=a ~b}', 'choice', '**Is**\n\n**it**?\n\n- [x] a\n- [ ] b'],
    ['[plain]a * b <b>{=1 ~2}', 'choice', 'a \\* b \\<b>\n\n- [x] 1\n- [ ] 2'],
    [
      '2 \\= 1 \\+ 1\\: a\\~b \\{\\}\\nNew{=a\\=b ~c\\#d}',
      'choice',
      '2 = 1 \\\\+ 1: a~b {}\\\nNew\n\n- [x] a=b\n- [ ] c#d',
    ],
    // One answer alone may come without its sign, and every text with a format of its own.
    ['What?{nothing}', 'short', 'What?\n\n<!-- key -->\n\n- nothing'],
    [
      '[html]<p>Who?</p>{=[plain]a * b#[html]<p><b>Yes</b></p> ~[markdown]*c*#[plain]*No*}',
      'choice',
      'Who?\n\n- [x] a \\* b\n  > **Yes**\n- [ ] *c*\n  > \\*No\\*',
    ],
  ])('%s', async (question, type, body) => {
    expect(await exercise(question)).toEqual({ type, body, codes: [] });
  });

  it.each([
    ['Which?{~a ~b}', 'no option is right.'],
    ['Which?{=a', 'its answers have no closing }.'],
    ['Match.{=a -> b}', 'it has fewer than two pairs.'],
    ['How many?{#many}', '“many” is not a number.'],
  ])('%s is lost, and said to be', async (question, problem) => {
    const { diagnostics } = await imported('x.gift', question);
    expect(
      diagnostics
        .filter(({ code }) => code === 'import-question-lost')
        .map(({ message, line }) => [line, message.values['problem']]),
    ).toEqual([[1, problem]]);
  });

  it.each([
    ['Which?{=a ~%50%b ~c}', '“b” counts 0 % here, not 50 %.'],
    [
      'Which?{~%70%a ~%30%b ~c}',
      'its weights differ. In a lesson, every right option counts the same, and a wrong one subtracts as much.',
    ],
    ['Who?{=Kim =%80%Il}', '“Il” counts 50 % here, not 80 %.'],
    [
      'Who?{=Kim =%50%KIM}',
      'a lesson ignores capitals and accents, so “KIM” is the same as an answer above it.',
    ],
    ['Pi?{#3.14:0.005}', 'it accepts the range 3.14:0.005; the lesson accepts 3.14.'],
    [
      'When?{#=1951:0#Yes ~#Look again}',
      'a lesson has no place for the feedback to all other answers, “Look again”.',
    ],
    ['Match.{=a -> b#x =c -> d}', 'a lesson has no place for the feedback “x”.'],
  ])('%s loses something, and says what', async (question, problem) => {
    const { diagnostics } = await imported('x.gift', question);
    expect(
      diagnostics
        .filter(({ code }) => code === 'import-question')
        .map(({ message }) => message.values['problem']),
    ).toEqual([problem]);
  });

  it('keep names, ids, categories and descriptions; a mistake in one costs no other', async () => {
    const { title, text, passage } = await imported(
      'x.gift',
      '$CATEGORY: top/History/The flood\n\n// [id:flood-7] [tag:easy]\n::Rain\\: how long?::It rained for{=forty ~ten} days.\n\nBroken {=a\n\n::Read::Read **this** first.\n',
    );
    expect(title).toBe('The flood');
    expect(passage).toBe('## Passage\n\nRead \\*\\*this\\*\\* first.');
    expect(text('exercises.md')).toMatch(
      /^## Rain: how long\?\n<!-- exercise id=flood-7 type=choice section=passage -->/,
    );
  });

  it('grade as Moodle grades the same file', async () => {
    const { files } = await imported('all.gift', golden);
    const { lesson } = parseLesson(
      files.flatMap(({ path, content }) => (typeof content === 'string' ? { path, text: content } : [])),
    );
    const score = (id: string, words: readonly string[]): number => {
      const exercise = lesson.exercises.find((one) => one.id === `x-${id}`);
      if (!exercise) throw new Error(`no ${id}`);
      return Math.round((gradeExercise(exercise, respond(exercise, words)).score ?? Number.NaN) * 1e4) / 1e4;
    };
    expect(lesson.exercises).toHaveLength(10);
    expect([['True'], ['False']].map((words) => score('tf1', words))).toEqual([1, 0]);
    expect([['Paris'], ['Lyon'], ['Bonn']].map((words) => score('single1', words))).toEqual([1, 0, 0]);
    const picks = [
      ['2', '3', '5'],
      ['2', '3'],
      ['2'],
      ['2', '4'],
      ['2', '3', '4'],
      ['2', '3', '5', '4'],
      ['4', '6'],
      ['2', '3', '5', '4', '6'],
    ];
    expect(picks.map((words) => score('multi1', words))).toEqual([
      1, 0.6667, 0.3333, 0, 0.3333, 0.6667, 0, 0.3333,
    ]);
    const pairs = [
      ['Paris', 'Rome', 'Tokyo'],
      ['Paris', 'Oslo', 'Tokyo'],
      ['Rome', 'Paris', 'Tokyo'],
      ['Paris', '-', '-'],
    ];
    expect(pairs.map((words) => score('match1', words))).toEqual([1, 0.6667, 0.3333, 0.3333]);
    const orders = [
      ['seed', 'sprout', 'flower', 'fruit'],
      ['sprout', 'flower', 'fruit', 'seed'],
      ['seed', 'flower', 'sprout', 'fruit'],
      ['fruit', 'flower', 'sprout', 'seed'],
    ];
    expect(orders.map((words) => score('order1', words))).toEqual([1, 0.75, 0.75, 0]);
    expect(['Au', 'gold'].map((word) => score('short1', [word]))).toEqual([1, 0]);
    expect(score('missing1', ['MITOCHONDRION'])).toBe(1);
  });
});
