import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeContext } from '../exercise/grade-context.ts';
import { gradeExercise, keyResponse } from '../exercise/grade-exercise.ts';
import { distinctValues } from '../exercise/right-values.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Response } from '../model/response.ts';
import { drawnResponse, examTexts } from '../testing/exam-arbitrary.ts';
import { type ImportedQuestion, importMoodle, moodleScore } from '../testing/moodle-import.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { atOnce } from '../turns/in-turns.ts';
import { exportLesson } from './export-lesson.ts';
import type { GatheredPictures } from './gather-pictures.ts';

function exported(files: string | Readonly<Record<string, string>>, pictures?: GatheredPictures) {
  const { lesson } = parseText(files);
  const made = atOnce(exportLesson(lesson, 'moodle', pictures));
  const xml = String(made.files[0]?.content ?? '');
  const taken = importMoodle(xml);
  const { questions, skipped, stopped } = taken;
  const question = (id: string): ImportedQuestion => {
    const found = questions.find(({ idnumber }) => idnumber === id);
    if (!found) throw new Error(`no question ${id}`);
    return found;
  };
  const lost = (id: string) => made.losses.filter(({ item }) => item === id).map(({ code }) => code);
  // Moodle takes every question, whatever the lesson holds.
  expect([questions.length, skipped, stopped]).toEqual([made.count, [], undefined]);
  return { lesson, made, xml, questions, question, lost };
}

/** An exercise of id `x` beside a section. */
const exercise = (type: string, body: string, attributes = '') =>
  `## S\n<!-- section id=s -->\n\nThe passage says so.\n\n### The title\n<!-- exercise id=x type=${type} ${attributes} -->\n\n${body}\n`;

/** What a response is in Moodle; see `moodleScore`. */
function inMoodle(exercise: Exercise, response: Response, question: ImportedQuestion): unknown {
  switch (response.type) {
    case 'choice':
      return question.type === 'cloze' ? [response.picked] : response.picked;
    case 'order':
      return response.entries;
    case 'match': {
      if (exercise.type !== 'match') return [];
      // Rows and decoys come in their order, and values of the same words are one.
      const { ofRows } = distinctValues(exercise);
      const decoys = question.pairs.slice(exercise.rows.length).map(({ value }) => value);
      const own = new Map(ofRows.map((value, row) => [value, question.pairs[row]?.value ?? null]));
      const others = decoys.filter((value) => ![...own.values()].includes(value));
      return response.values.map((value) =>
        value === null ? null : (own.get(value) ?? others[value - own.size] ?? null),
      );
    }
    case 'cloze':
      return response.gaps;
    case 'short':
      return response.text;
    case 'evidence':
      return question.answers.flatMap(({ text }, index) => (text === response.quotation ? [index] : []));
    default:
      return undefined;
  }
}

describe('a lesson as Moodle XML', () => {
  it('is taken whole, and scores as here or says that it does not, whatever it holds', () => {
    fc.assert(
      fc.property(examTexts, fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }), (files, draw) => {
        const { lesson, questions, lost, made } = exported(files);
        for (const each of lesson.exercises) {
          const question = questions.find(({ idnumber }) => idnumber === each.id);
          const as = made.items.find(({ id }) => id === each.id)?.as;
          expect(question === undefined).toBe(as === undefined);
          if (as === undefined) expect(lost(each.id).join()).toMatch(/left-/);
          if (!question || question.type === 'essay') continue;
          const isDeclared = made.losses.some(
            ({ item, kind, code }) => item === each.id && kind === 'score' && code !== 'points-lost',
          );
          const key = keyResponse(each);
          for (const response of [...(key ? [key] : []), drawnResponse(each, draw)]) {
            const here = gradeExercise(each, response, gradeContext(lesson)).score ?? Number.NaN;
            const there = moodleScore(question, inMoodle(each, response, question));
            const several = each.type === 'choice' && !each.several && response.type === 'choice';
            // One radio button is all that can be picked.
            if (several && response.picked.length > 1) continue;
            if (response === key && each.type !== 'evidence') expect(there).toBeCloseTo(1, 4);
            if (!isDeclared) expect(there).toBeCloseTo(here, 4);
          }
        }
      }),
      { numRuns: Number(import.meta.env['VITE_EDIT_RUNS'] ?? 60) },
    );
  });

  it('has the category, the passage with its notes, and the tasks of each section behind it', () => {
    const { xml, questions } = exported({
      'lesson.md': `---\ntitle: A/B & C\nid: t\nauthors: [Ann]\nlicense: CC0\nsource:\n  author: Bob\n  title: Book\n---\n\nRead it.\n\n## One\n<!-- section id=a -->\n\nFirst.[^1] See [two](#b).\n\n### Why?\n<!-- question id=q -->\n\nSay why.\n\n<!-- key -->\n\nBecause.\n\n## Two\n<!-- section id=b -->\n\nSecond.\n\n### It\n<!-- exercise id=x type=choice section=a -->\n\n- [x] yes\n- [ ] no\n\n[^1]: The note, see [^2].\n\n[^2]: The other.\n`,
    });
    expect(xml).toContain('<category><text>$course$/top/A//B &amp; C</text></category>');
    expect(questions.map(({ type, name }) => [type, name])).toEqual([
      ['description', 'A/B & C'],
      ['description', 'One'],
      ['essay', 'Why?'],
      ['multichoice', 'It'],
      ['description', 'Two'],
    ]);
    const [intro, one, why] = questions;
    expect(intro?.text).toContain('After Bob, <cite>Book</cite>.');
    expect(intro?.text).toContain('<p>By Ann.</p><p>Licence: CC0.</p>');
    expect(one?.text).toContain('First.<sup>1</sup> See two.');
    expect(one?.text).toMatch(/<dt>1<\/dt><dd><p>The note, see <sup>2<\/sup>\.<\/p>\s*<\/dd><dt>2<\/dt>/);
    expect([why?.points, why?.text]).toEqual([0, '<h4>Why?</h4><p>Say why.</p>']);
    expect(xml).toContain('<graderinfo format="html"><text><![CDATA[<p>Because.</p>]]></text></graderinfo>');
  });

  it('shows no key and no note of one in the passage', () => {
    const { questions } = exported(
      exercise('short', 'Which?\n\n<!-- key -->\n\n- SECRET\n\nExplained.[^k]\n\n[^k]: HIDDEN'),
    );
    expect(questions.map(({ text }) => text).join()).not.toMatch(/SECRET|HIDDEN|Explained/);
  });

  it.each([
    ['one', '- [x] a\n- [ ] b\n- [ ] c', true, [1, 0, 0]],
    [
      'three of five',
      '- [x] a\n- [x] b\n- [x] c\n- [ ] d\n- [ ] e',
      false,
      [1 / 3, 1 / 3, 1 / 3, -1 / 3, -1 / 3],
    ],
    ['seven of eight', `${'- [x] a\n'.repeat(7)}- [ ] w`, false, [...Array(7).fill(1 / 7), -1 / 7]],
  ])('gives options their share: %s', (_, body, single, fractions) => {
    const { question } = exported(exercise('choice', body));
    expect(question('x').single).toBe(single);
    expect(question('x').answers.map(({ fraction }) => fraction)).toEqual(
      fractions.map((fraction) => expect.closeTo(fraction, 6)),
    );
  });

  it('puts twelve right options in a gap, as text that is shown as it stands', () => {
    const options = [...Array.from({ length: 12 }, (_, n) => `- [x] r${n}`), '- [ ] `<b>&amp;` *w*'];
    const { question, lost } = exported(exercise('choice', options.join('\n')));
    const [gap] = question('x').gaps;
    expect([gap?.kind, gap?.answers.length, gap?.answers.at(-1)?.text]).toEqual([
      'MULTIRESPONSE_S',
      13,
      '&lt;b&gt;&amp;amp; w',
    ]);
    expect(lost('x')).toEqual(['options-in-gap']);
  });

  it('keeps equal options, and shows one without text as a dash', () => {
    const { question, lost } = exported(exercise('choice', '- [x] same\n- [ ] same\n- [ ] <!-- -->'));
    expect(question('x').answers.map(({ text }) => text)).toEqual(['same', 'same', '–']);
    expect(lost('x')).toEqual(['option-empty']);
  });

  it('numbers equal entries without making new ones equal, and says that a tie is lost', () => {
    const { question, lost } = exported(
      exercise('order', '1. one\n2. one\n3. - one (2)\n   - *one*\n4. last'),
    );
    expect(question('x').answers.map(({ text }) => text)).toEqual([
      'one',
      'one (3)',
      'one (2)',
      '<em>one</em> (4)',
      'last',
    ]);
    expect(lost('x')).toEqual(['tie-lost', 'equal-entries']);
  });

  it('makes values plain, cuts them where Moodle would stop, and keeps two apart that a cut makes equal', () => {
    const long = 'x'.repeat(300);
    const { question, lost } = exported(
      exercise(
        'match',
        `| A | B |\n|---|---|\n| *a* | **b** |\n| c | ${long}1 |\n| d | ${long}2 |\n| | ${long}1 |`,
      ),
    );
    const values = question('x').pairs.map(({ value }) => value);
    expect(question('x').pairs.map(({ stem }) => stem)).toEqual(['<em>a</em>', 'c', 'd', '']);
    expect(values[0]).toBe('b');
    expect(values.map((value) => [...value].length <= 255)).toEqual([true, true, true, true]);
    expect([values[1] === values[2], values[1] === values[3]]).toEqual([false, true]);
    expect(lost('x')).toEqual(['values-plain', 'values-cut']);
  });

  it('writes gaps so that every sign comes back, and prose around them so that none is a gap', () => {
    const { question, xml } = exported(
      exercise('cloze', 'Of `{1:SHORTANSWER:=x}` and `{#1}` the **C:\\temp** at **50%** of **“a b”**.'),
    );
    const { gaps } = question('x');
    expect(gaps.map(({ answers }) => answers[0]?.text)).toEqual(['C:\\temp', '50%', '“a b”']);
    expect(xml).toContain('&#123;1:SHORTANSWER:=x}');
    expect(moodleScore(question('x'), ['c:\\TEMP.', '50 %', '"a b"'])).toBe(1);
  });

  it('takes the points of a cloze as weights of its gaps, where they are whole', () => {
    const body = 'The **one** and the **two**.';
    const weights = (attributes: string) =>
      exported(exercise('cloze', body, attributes))
        .question('x')
        .gaps.map(({ weight }) => weight);
    expect([weights('points=6'), weights('points=2'), weights('points=3')]).toEqual([
      [3, 3],
      [1, 1],
      [1, 1],
    ]);
    expect(exported(exercise('cloze', body, 'points=3')).lost('x')).toContain('points-lost');
    expect(exported(exercise('cloze', body, 'points=6')).lost('x')).not.toContain('points-lost');
  });

  it('spells out patterns, writes stars as stars, and puts what counts most first', () => {
    const { question, lost } = exported(
      exercise(
        'short',
        'Which?\n\n<!-- key -->\n\n- ~ half\n- a*b\n- `colou?r`\n- `Kim.*`\n- `\\d+`\n- `hal[fv]`',
      ),
    );
    const score = (text: string): number => moodleScore(question('x'), text);
    expect(['a*b', 'axb', 'Color', 'COLOUR', 'colouur', 'Kim Il Sung', 'half'].map(score)).toEqual([
      1, 0, 1, 1, 0, 1, 1,
    ]);
    expect(lost('x')).toEqual(['pattern-narrowed', 'answers-compared-otherwise']);
  });

  it('asks for sentences where students select words', () => {
    const { question, lost } = exported(
      `## S\n<!-- section id=s -->\n\nThe order went out on a Friday. Nobody had feared that kind of thing. It was withdrawn.\n\n### T\n<!-- exercise id=x type=evidence -->\n\nWhich?\n\n<!-- key -->\n\n> Nobody had feared that kind of thing.\n`,
    );
    expect(question('x').answers).toEqual([
      { text: 'The order went out on a Friday.', fraction: 0 },
      { text: 'Nobody had feared that kind of thing.', fraction: 1 },
      { text: 'It was withdrawn.', fraction: 0 },
    ]);
    expect(lost('x')).toEqual(['words-for-selection']);
  });

  it('gives an essay its limits and its rubric, and an argument its three parts', () => {
    const rubric = '\n\n<!-- key -->\n\n| What | Good |\n|---|---|\n| Claim | clear & *sharp* |\n';
    const essay = exported(exercise('essay', `Write.${rubric}`, 'words=30-50'));
    expect(essay.xml).toContain('<minwordlimit>30</minwordlimit>');
    expect(essay.xml).toContain('<maxwordlimit>50</maxwordlimit>');
    expect(essay.xml).toContain('<td>clear &amp; <em>sharp</em></td>');
    const argument = exported(exercise('argument', `Who?${rubric}`));
    expect(argument.xml).toContain('<h4>Claim</h4><p></p><h4>Evidence</h4>');
    expect(argument.lost('x')).toEqual(['argument-as-essay']);
  });

  it.each([
    ['a choice without a right option', 'choice', '- [ ] a\n- [ ] b', 'left-unanswerable'],
    ['a choice of one', 'choice', '- [x] a', 'left-short'],
    ['an order of one', 'order', '1. a', 'left-short'],
    ['a cloze without a gap', 'cloze', 'No gap.', 'left-unanswerable'],
    ['a row without a value', 'match', '| A | B |\n|---|---|\n| a | b |\n| c | |', 'left-valueless'],
    ['a half answer alone', 'short', 'Q?\n\n<!-- key -->\n\n- ~ half', 'left-unanswerable'],
    [
      'words that the passage has not',
      'evidence',
      'Q?\n\n<!-- key -->\n\n> Nothing of this is there.',
      'left-unfound',
    ],
  ])('leaves out %s, and says so', (_, type, body, code) => {
    const { made, lost, questions } = exported(exercise(type, body));
    expect(lost('x')).toEqual([code]);
    expect(made.items).toEqual([{ id: 'x', title: 'The title', type, as: undefined }]);
    expect(questions.map(({ type: kind }) => kind)).toEqual(['description']);
  });

  it('cuts titles, holds the longest id, drops a second one, and leaves control characters out', () => {
    const { questions, made } = exported(
      `## S\n<!-- section id=s -->\n\nText.\n\n### ${'🙂'.repeat(300)}\n<!-- exercise id=${'i'.repeat(100)} type=essay -->\n\nA\u000bB ]]> C\uffff\n\n### T\n<!-- exercise id=x type=essay -->\n\nA\n\n### U\n<!-- exercise id=x type=essay -->\n\nB\n`,
    );
    const essays = questions.filter(({ type }) => type === 'essay');
    expect(essays.map(({ name }) => [...name].length)).toEqual([255, 1, 1]);
    expect(essays.map(({ idnumber }) => idnumber?.length)).toEqual([100, 1, undefined]);
    expect(essays[0]?.text).toContain('<p>AB ]]&gt; C</p>');
    expect(made.losses.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['title-cut', 'signs-lost', 'id-lost']),
    );
  });

  it('takes pictures along, under names of its own, and says which it leaves out', () => {
    const body = exercise(
      'choice',
      'See ![map](a%20b.png) and ![far](https://a.example/x.png) and ![gone](no.png).\n\n- [x] ![m](a%20b.png)\n- [ ] @@PLUGINFILE@@/x',
    );
    const { question, xml, made } = exported(
      body,
      new Map<string, Uint8Array | string>([['a b.png', new Uint8Array([1, 2, 3])]]),
    );
    expect(question('x').text).toContain('<img src="@@PLUGINFILE@@/picture-1.png" alt="map">');
    expect(question('x').files).toEqual(['picture-1.png', 'picture-1.png']);
    expect(xml).toContain('encoding="base64">AQID</file>');
    expect(question('x').answers[1]?.text).toBe('&#64;&#64;PLUGINFILE&#64;&#64;/x');
    expect(made.losses.map(({ message }) => message.values['picture']).filter(Boolean)).toEqual(['no.png']);
  });

  it('is nothing but its category for a lesson without anything', () => {
    expect(exported({ 'lesson.md': frontMatter }).made).toMatchObject({ count: 0, losses: [], items: [] });
  });
});
