import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryResponse, emptyResponse, gradeExercise, keyResponse } from '../exercise/grade-exercise.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Response } from '../model/response.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { itemPrint } from '../study/change/item-print.ts';
import { type EditionOptions, type StudentEdition, studentEdition } from './student-edition.ts';

const runs = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 150);

/** Every word of a key, and of whatever else students must not get, has this in it. */
const SECRET = /zq\w*/i;

function parsed(files: Readonly<Record<string, string>>, media: readonly string[] = []) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return parseLesson(sources, { folder: 'l', paths: [...Object.keys(files), ...media] });
}

function textsOf(edition: StudentEdition): Record<string, string> {
  return Object.fromEntries(
    edition.files.flatMap((file) => ('text' in file ? [[file.path, file.text]] : [])),
  );
}

const pathsOf = ({ files }: StudentEdition): string[] => files.map(({ path }) => path);

/** The edition as its students' editor reads it. */
function reread(edition: StudentEdition) {
  return parsed(textsOf(edition), pathsOf(edition));
}

const head = '---\ntitle: T\nid: t\n---\n';
const lessonOf = (body: string, more: Readonly<Record<string, string>> = {}, media: readonly string[] = []) =>
  parsed(
    { 'lesson.md': `${head}\n## One\n<!-- section id=one -->\n\nSeoul fell in June.\n\n${body}`, ...more },
    media,
  ).lesson;
const made = (lesson: Lesson, options: Partial<EditionOptions> = {}) =>
  studentEdition(lesson, { keys: 'none', ...options });
const main = (lesson: Lesson, options: Partial<EditionOptions> = {}) =>
  textsOf(made(lesson, options))['lesson.md'] ?? '';

const task = (type: string, body: string, more = '') =>
  `### X\n<!-- exercise id=x type=${type}${more} -->\n\nDo it.\n\n${body}\n`;

describe('an edition without keys', () => {
  it.each([
    ['choice', '- [x] A\n  > zq\n- [ ] B', 'type=choice -->', ['- [ ] A', '- [ ] B']],
    ['choice', '- [x] A\n- [x] B\n- [ ] C', 'type=choice several -->', ['- [ ] A', '- [ ] B', '- [ ] C']],
    ['cloze', 'In **zq** it *was* **zqa|zqb**.', 'type=cloze -->', ['In **___** it *was* **___**.']],
    ['cloze', '**서울**을 잃었다.', 'type=cloze -->', ['**___**\u200A을 잃었다.']],
    ['cloze', 'In {{zq}} it _was_ **zq**.', 'type=cloze -->', ['In **\\_\\_\\_** it _was_ **\\_\\_\\_**.']],
    ['short', '<!-- key -->\n\n- zq\n', 'type=short -->', []],
    ['evidence', '<!-- key -->\n\n> Seoul fell', 'type=evidence -->', []],
  ])('of a %s: %s', (type, body, mark, lines) => {
    const text = main(lessonOf(task(type, body)));
    expect(text).toContain(mark);
    for (const line of lines) expect(text.split('\n')).toContain(line);
    expect(text).not.toMatch(SECRET);
    expect(text).not.toContain('key -->');
  });

  it('never has entries in a right order, and tells no tie', () => {
    for (let count = 2; count < 6; count++) {
      const entries = Array.from({ length: count }, (_, index) => `${index + 1}. e${index}`);
      const text = main(lessonOf(task('order', entries.join('\n'))));
      expect(text).toContain('type=order shuffled -->');
      const shown = [...text.matchAll(/^\d+\. (e\d)$/gm)].map(([, entry]) => entry);
      expect(shown.toSorted()).toEqual(Array.from({ length: count }, (_, index) => `e${index}`));
      expect(shown).not.toEqual(shown.toSorted());
    }
    const tied = main(lessonOf(task('order', '1. a\n2. - b\n   - c\n3. d')));
    expect([...tied.matchAll(/^\d\. \w$/gm)]).toHaveLength(4);
  });

  it('separates the cells of a match', () => {
    const text = main(lessonOf(task('match', '| L | R |\n|---|---|\n| a \\| b | 1 |\n| c | 1 |\n| | 2 |')));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.slice(0, 2)).toEqual(['| L | R |', '| --- | --- |']);
    expect(rows.slice(2, 4).toSorted()).toEqual(['| a \\| b |  |', '| c |  |']);
    expect(rows.slice(4).toSorted()).toEqual(['|  | 1 |', '|  | 2 |']);
  });

  it('keeps the rubric where students find it before they write, unless it is not wanted', () => {
    const rubric = '| What | Good |\n|---|---|\n| Claim | clear |';
    const lesson = lessonOf(task('essay', `<!-- key -->\n\n${rubric}\n\nzq`, ' words=10-20'));
    expect(main(lesson)).toContain('<!-- rubric -->\n\n|  | Good |\n| --- | --- |\n| Claim | clear |\n');
    const [essay] = reread(made(lesson)).lesson.exercises;
    expect(essay?.type === 'essay' && essay.rubric?.criteria).toHaveLength(1);
    expect(main(lesson, { rubrics: false })).not.toContain('Claim');
  });

  it('leaves hints out where they are not wanted', () => {
    const lesson = lessonOf(task('short', '> [!TIP]\n> Look twice.\n\n<!-- key -->\n\n- zq'));
    expect(main(lesson)).toContain('> [!TIP]\n> Look twice.\n');
    expect(main(lesson, { hints: false })).not.toContain('Look twice');
  });

  it('grades nothing that needs a key, and says so', () => {
    const edition = reread(made(lessonOf(task('choice', '- [x] A\n- [ ] B'))));
    const [choice] = edition.lesson.exercises;
    const grade = choice && gradeExercise(choice, { type: 'choice', picked: [0] });
    expect(grade).toMatchObject({ score: undefined, parts: [], explanation: { text: /Not graded yet/ } });
    expect(choice && keyResponse(choice)).toBeUndefined();
  });

  it('has only the files that it shows, by names that tell nothing', () => {
    const media = ['media/zq-seoul.PNG', 'media/zq2.png', 'zq.pdf'];
    const lesson = lessonOf(
      `![A map](media/zq-seoul.PNG) and [more](<zq.pdf>), [all](zq-part.md#x).\n\n${task('short', '<!-- key -->\n\n- zq\n\n![zq](media/zq2.png)')}`,
      {
        'zq-part.md': '# zq\n\n## Q\n<!-- question id=q -->\n\nWhy?\n\n## zq\n\nzq\n',
        'reference.yaml': 'people:\n  # zq\n  - id: zq\n    name: Zq\n',
      },
      media,
    );
    const edition = made(lesson);
    expect(edition.files.map((file) => ('copyOf' in file ? [file.path, file.copyOf] : file.path))).toEqual([
      'lesson.md',
      ['media/file-2.pdf', 'zq.pdf'],
      ['media/picture-1.png', 'media/zq-seoul.PNG'],
      'part-2.md',
    ]);
    expect(textsOf(edition)['lesson.md']).toContain(
      '![A map](media/picture-1.png) and [more](media/file-2.pdf), [all](part-2.md#x).',
    );
    expect(JSON.stringify(textsOf(edition))).not.toMatch(SECRET);
  });

  it('has the notes and definitions that its text uses', () => {
    const notes =
      '[^1]: One.\n\n    More [^2].\n\n[^2]: Two [there][l].\n\n[^3]: zq\n\n[^4]: zq\n\n[l]: https://a.example "zq"\n[m]: https://zq.example\n';
    const text = main(
      lessonOf(`As told.[^1]\n\n${task('short', `<!-- key -->\n\n- zq [^3] [zq][m]\n\n${notes}`)}`),
    );
    expect(text).toContain(
      '[^1]: One.\n\n    More [^2].\n\n[^2]: Two [there][l].\n\n[l]: https://a.example\n',
    );
    expect(text).not.toMatch(SECRET);
  });

  it('names in marks only notes that it has', () => {
    const named = (notes: string): string => task('short', '<!-- key -->\n\n- zq[^5]', ` notes="${notes}"`);
    for (const [notes, left] of [
      ['1 5', 'notes=1 -->'],
      ['5', 'type=short -->'],
    ] as const) {
      const lesson = lessonOf(`As told.[^1]\n\n${named(notes)}\n[^1]: One.\n[^5]: zq\n`);
      for (const keys of ['none', 'sealed'] as const) {
        const edition = made(lesson, { keys });
        expect(textsOf(edition)['lesson.md']).toContain(left);
        expect(JSON.stringify(textsOf(edition))).not.toMatch(SECRET);
        expect(reread(edition).diagnostics.map(({ rule }) => rule)).toEqual([]);
      }
      expect(main(lesson, { keys: 'practice' })).toContain(`notes="${notes}" -->`);
    }
  });

  it.each([
    ['an entity in it', '![A](media/zq&amp;b.png)', 'media/zq&b.png'],
    ['a query', '![A](media/zq.png?zq=1)', 'media/zq.png'],
    ['a definition in a quote', '[A][a]\n\n> [a]: media/zq.png', 'media/zq.png'],
    ['a definition in a list', '[A][a]\n\n1. - [a]: media/zq.png', 'media/zq.png'],
    ['a definition on two lines', '![A][a b]\n\n[a\nb]:\n  media/zq.png', 'media/zq.png'],
  ])('finds a file by an address with %s', (_, text, path) => {
    for (const keys of ['none', 'sealed', 'practice'] as const) {
      // Below the task, a definition belongs to it.
      const lesson = lessonOf(task('short', '<!-- key -->\n\n- June').replace('Do it.', text), {}, [path]);
      const edition = made(lesson, { keys });
      expect(JSON.stringify([textsOf(edition), pathsOf(edition)])).not.toMatch(SECRET);
      expect(pathsOf(edition)).toContain('media/picture-1.png');
      expect(reread(edition).diagnostics.filter(({ rule }) => /link|picture/.test(rule))).toEqual([]);
    }
  });

  it('has nobody whom only an address or a mark names', () => {
    const lesson = lessonOf(
      `[a](https://a.example/Zed), https://b.example/Zed, [b][l]\n\n${task('short', '<!-- key -->\n\n- Zed').replace('id=x', 'id=Zed')}\n[l]: https://c.example/Zed\n`,
      { 'reference.yaml': 'people:\n  - id: one\n    name: Zed\n    description: zq\n' },
    );
    expect(pathsOf(made(lesson))).toEqual(['lesson.md']);
    expect(pathsOf(made(lesson, { keys: 'practice' }))).toContain('reference.yaml');
  });

  it('has its name from its files, and the same for the same lesson', () => {
    const lesson = lessonOf(task('choice', '- [x] A\n- [ ] B'));
    const { id } = made(lesson);
    expect(id).toMatch(/^e-[0-9a-f]{10}$/);
    expect(made(lessonOf(task('choice', '- [x] A\n- [ ] B'))).id).toBe(id);
    // Nothing of the key, so not even in its name.
    expect(made(lessonOf(task('choice', '- [ ] A\n  > zq\n- [x] B'))).id).toBe(id);
    expect(made(lessonOf(task('choice', '- [x] A\n- [ ] C'))).id).not.toBe(id);
    expect(reread(made(lesson)).lesson.frontMatter).toMatchObject({ edition: id, keys: 'none' });
  });
});

describe('an edition for practice', () => {
  it('keeps the keys, and nothing that is for the author alone', () => {
    const lesson = lessonOf(
      `As told.[^1] <!-- zq -->\n\n${task('short', '<!-- allow note-unused -->\n\n<!-- key -->\n\n- June [^2]\n')}\n[^1]: One.\n[^2]: Two.\n[^3]: zq\n`,
    );
    const text = main(lesson, { keys: 'practice' });
    expect(text).toContain('<!-- key -->\n\n- June [^2]');
    expect(text).toContain('[^2]: Two.');
    expect(text).not.toMatch(SECRET);
    expect(text).not.toContain('allow');
    const again = reread(made(lesson, { keys: 'practice' }));
    expect(again.diagnostics).toEqual([]);
    expect(again.lesson.exercises[0]?.keyless).toBe(false);
  });
});

/** Pieces of text that mean something in Markdown, in other places than these. */
const piece = fc.constantFrom(
  ...[
    'troops',
    'the *old* town',
    '`a | b`',
    'one \\| two',
    '한국',
    'שלום',
    '🙂 yes',
    '1950',
    'a_b_c',
    '[link](https://a.example)',
  ],
  ...[
    'x[^1]',
    '"quoted"',
    'C*',
    '2 < 3 > 1',
    '\\[^9\\]',
    'end.',
    '&amp;',
    '- dash',
    '1. one',
    '# no',
    '> no',
    '=',
    'é',
    '<b>bold</b>',
    '|',
  ],
);
const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => `T ${all.join(' ')}`);
const cell = words.map((text) => text.replace(/(?<!\\)\|/g, '\\|'));
const flag = fc.boolean();
const secret = fc.integer({ min: 0, max: 99 }).map((number) => `zq${number}`);
const distinct = <T extends string>(text: fc.Arbitrary<T>, minLength: number) =>
  fc.uniqueArray(text, { minLength, maxLength: 5, selector: (one) => one.replace(/[^\p{L}\p{N}]+/gu, '') });

/** An exercise, and the same one with another key. */
const exercises: fc.Arbitrary<{ type: string; body: string; other: string }> = fc.oneof(
  fc.record({ options: distinct(words, 3), several: flag, feedback: secret, shift: fc.nat(4) }).map((one) => {
    const body = (shift: number, feedback: string): string =>
      one.options
        .map((text, index) => {
          const at = (index + shift) % one.options.length;
          return `- [${at === 0 || (one.several && at === 1) ? 'x' : ' '}] ${text}\n  > ${feedback}`;
        })
        .join('\n');
    return { type: 'choice', body: body(0, one.feedback), other: body(one.shift, 'zq other') };
  }),
  distinct(words, 3).map((entries) => {
    const body = (all: readonly string[]): string =>
      all.map((text, index) => `${index + 1}. ${text}`).join('\n');
    return { type: 'order', body: body(entries), other: body(entries) };
  }),
  fc
    .record({ lefts: distinct(cell, 3), rights: distinct(cell, 2), shift: fc.nat(4) })
    .map(({ lefts, rights, shift }) => {
      const body = (by: number): string =>
        [
          '| L | R |',
          '|---|---|',
          ...lefts.map((left, index) => `| ${left} | ${rights[(index + by) % 2]} |`),
        ].join('\n');
      return { type: 'match', body: body(0), other: body(shift) };
    }),
  fc
    .record({ texts: fc.array(words, { minLength: 1, maxLength: 3 }), gap: secret, tight: flag })
    .map(({ texts, gap, tight }) => {
      const body = (accepted: string): string =>
        texts.map((text) => `${text}${tight ? '' : ' '}**${accepted}**${tight ? '을' : ''} then`).join('\n');
      return { type: 'cloze', body: body(gap), other: body('zq other|zq') };
    }),
  ...['short', 'evidence', 'essay', 'argument'].map((type) =>
    secret.map((answer) => {
      const key: Record<string, string> = { short: `- ${answer}\n  > zq`, evidence: `> ${answer}` };
      return {
        type,
        body: `<!-- key -->\n\n${key[type] ?? answer}\n\nzq explained[^8]`,
        other: `<!-- key -->\n\n${key[type]?.replace(answer, 'zq') ?? 'zq'}`,
      };
    }),
  ),
);

const bodies = fc.record({
  passage: fc.array(words, { minLength: 1, maxLength: 3 }),
  prompt: words,
  remark: secret,
  tasks: fc.array(exercises, { minLength: 1, maxLength: 4 }),
});

type Made = typeof bodies extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ passage, prompt, remark, tasks }: Made, key: 'body' | 'other'): Record<string, string> {
  const items = tasks.map(
    (one, index) =>
      `## Task ${index}\n<!-- exercise id=x${index} type=${one.type} section=s paragraph="${remark}" points=2 -->\n\n${prompt}\n\n<!-- ${remark} -->\n\n${one[key]}\n\n> [!TIP]\n> Look.\n`,
  );
  return {
    'lesson.md': `---\ntitle: T\nid: t\n# ${remark}\nnote: ${remark}\n---\n\n## S\n<!-- section id=s -->\n\n${passage.join('\n\n')}\n\nSo <!-- ${remark} --> it is.[^1]\n\n[^1]: Note.\n[^8]: zq\n`,
    'exercises.md': `# Exercises\n\nzq\n\n${items.join('\n')}`,
    'reference.yaml': `people:\n  - id: zq\n    name: Zqname\nterms:\n  - id: troops\n    name: troops\n    zq: ${remark}\n`,
  };
}

/** Any response, right or wrong. */
function responseTo(exercise: Exercise, numbers: readonly number[]): Response {
  const nth = (index: number, count: number): number =>
    (numbers[index % numbers.length] ?? 0) % Math.max(1, count);
  switch (exercise.type) {
    case 'choice':
      return { type: 'choice', picked: [...exercise.options.keys()].filter((index) => nth(index, 2) === 0) };
    case 'order': {
      const entries = [...exercise.groups.flat().keys()];
      return { type: 'order', entries: entries.sort((a, b) => nth(a, 7) - nth(b, 7)) };
    }
    case 'match':
      return { type: 'match', values: exercise.rows.map((_, index) => nth(index, 2)) };
    case 'cloze':
      return {
        type: 'cloze',
        gaps: exercise.gaps.map(({ accepted }, index) => (nth(index, 2) ? (accepted[0] ?? '') : 'no')),
      };
    default:
      return keyResponse(exercise) ?? emptyResponse(exercise);
  }
}

const seed = 20_250_615;

describe('whatever the lesson', () => {
  it('holds nothing of a key, and is the same for every key', () => {
    fc.assert(
      fc.property(bodies, (one) => {
        const edition = made(parsed(filesOf(one, 'body')).lesson);
        const texts = textsOf(edition);
        expect(JSON.stringify(texts)).not.toMatch(SECRET);
        expect(textsOf(made(parsed(filesOf(one, 'other')).lesson))).toEqual(texts);
        const sealed = textsOf(made(parsed(filesOf(one, 'body')).lesson, { keys: 'sealed' }));
        expect(JSON.stringify(sealed)).not.toMatch(SECRET);
      }),
      { numRuns: runs, seed },
    );
  });

  it('asks the same, and a response means the same by its words', () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(99), { minLength: 3, maxLength: 9 }), (one, numbers) => {
        const { lesson } = parsed(filesOf(one, 'body'));
        const again = reread(made(lesson));
        expect(again.lesson.exercises.map(({ id, type }) => `${id} ${type}`)).toEqual(
          lesson.exercises.map(({ id, type }) => `${id} ${type}`),
        );
        for (const [index, exercise] of lesson.exercises.entries()) {
          const asked = again.lesson.exercises[index] as Exercise;
          expect(itemPrint(again.lesson, asked).asked).toBe(itemPrint(lesson, exercise).asked);
          const response = responseTo(exercise, numbers);
          const there = carryResponse(exercise, asked, response);
          const back = there && carryResponse(asked, exercise, there);
          expect(gradeExercise(exercise, back)).toEqual(gradeExercise(exercise, response));
        }
      }),
      { numRuns: runs, seed },
    );
  });

  it('checks as clean as the lesson does', () => {
    fc.assert(
      fc.property(bodies, (one) => {
        const before = new Set(parsed(filesOf(one, 'body')).diagnostics.map(({ rule }) => rule));
        // Students see nothing of a paragraph with half a gap, so then nothing is left of a cloze.
        fc.pre(!before.has('almost-right'));
        const { diagnostics } = reread(made(parsed(filesOf(one, 'body')).lesson));
        expect(diagnostics.filter(({ rule }) => !before.has(rule))).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });
});
