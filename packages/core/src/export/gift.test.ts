import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { gradeContext } from '../exercise/grade-context.ts';
import { exerciseGist, gradeExercise } from '../exercise/grade-exercise.ts';
import { normalText } from '../exercise/normal-text.ts';
import type { Exercise } from '../model/exercise.ts';
import { passageText } from '../passage/passage-text.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { drawnResponse, examTexts } from '../testing/exam-arbitrary.ts';
import { importedAnyhow } from '../testing/imported.ts';
import { parseText } from '../testing/parse-text.ts';
import { atOnce } from '../turns/in-turns.ts';
import { exportLesson } from './export-lesson.ts';

function exported(files: string | Readonly<Record<string, string>>) {
  const { lesson } = parseText(files);
  const made = atOnce(exportLesson(lesson, 'gift'));
  const lost = (id: string) => made.losses.filter(({ item }) => item === id).map(({ code }) => code);
  return { lesson, made, gift: String(made.files[0]?.content ?? ''), lost };
}

/** The lesson that our import makes of a GIFT file, and what it says of it. */
async function readBack(gift: string) {
  const { files, diagnostics } = await importedAnyhow('t.gift', gift);
  const { lesson } = parseLesson(
    files.flatMap(({ path, content }) => (typeof content === 'string' ? { path, text: content } : [])),
  );
  return { lesson, codes: diagnostics.map(({ code }) => code) };
}

const exercise = (type: string, body: string, attributes = '') =>
  `## S\n<!-- section id=s -->\n\nThe passage says so.\n\n### The title\n<!-- exercise id=x type=${type} ${attributes} -->\n\n${body}\n`;

/** Types that GIFT has; the others become one of these, or are left out. */
const kept = new Set(['choice', 'match', 'short', 'essay']);

describe('a lesson as GIFT', () => {
  it('reads back through our own import to the same exercises, and through a parser of others', async () => {
    await fc.assert(
      fc.asyncProperty(
        examTexts,
        fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }),
        async (files, draw) => {
          const { lesson, made, gift } = exported(files);
          const parsed = parse(gift).filter(({ type }) => type !== 'Category');
          expect(parsed).toHaveLength(made.count);
          const back = await readBack(gift);
          expect(back.codes).not.toContain('import-question-lost');
          const there = new Map(back.lesson.exercises.map((each) => [each.id, each]));
          expect([...there.keys()].sort()).toEqual(
            made.items.flatMap(({ id, as }) => (as === undefined ? [] : [id])).sort(),
          );
          for (const each of lesson.exercises) {
            const twin = there.get(each.id);
            if (!twin || !kept.has(each.type)) continue;
            // The import cuts long titles.
            expect([twin.type, twin.title.slice(0, 150)]).toEqual([each.type, each.title.slice(0, 150)]);
            const isDeclared = made.losses.some(
              ({ code, item }) => item === each.id && /^(?:values-cut|pattern|answer-lost)/.test(code),
            );
            if (!isDeclared) expect(gistOf(twin)).toEqual(gistOf(each));
            const response = drawnResponse(each, draw);
            const context = gradeContext(lesson);
            if (!isDeclared)
              expect(gradeExercise(twin, response, context).score).toEqual(
                gradeExercise(each, response, context).score,
              );
          }
        },
      ),
      { numRuns: Number(import.meta.env['VITE_EDIT_RUNS'] ?? 40) },
    );
  });

  it('is text that people can read', () => {
    const { gift } = exported(
      exercise(
        'choice',
        'Which *one*?\n\n- [x] a: b\n  > Yes.\n- [ ] 50%\n- [ ] %50%\n\n<!-- key -->\n\nBecause.',
      ),
    );
    expect(gift).toContain(
      `// [id:x]\n::The title::[html]<p>Which <em>one</em>?</p>{\n=a\\: b#<p>Yes.</p>\n~50%\n~&\\#37;50%\n####<p>Because.</p>\n}`,
    );
  });

  it('keeps the passage, and one gap as a missing word', async () => {
    const { gift, lost } = exported(exercise('cloze', 'It **rained|poured** for days.'));
    expect(gift).toContain('[html]<p>It {\n=rained\n=rained.\n=poured\n=poured.\n} for days.</p>');
    expect(lost('x')).toEqual(['gap-as-blank', 'answers-compared-otherwise']);
    const { lesson } = await readBack(gift);
    expect(lesson.exercises.map(({ type }) => type)).toEqual(['cloze']);
    expect(passageText(lesson).text).toContain('The passage says so.');
  });

  it.each([
    ['an order', 'order', '1. a\n2. b', 'left-unheld'],
    ['two gaps', 'cloze', 'It **rained** and **poured**.', 'left-gaps'],
    ['eleven right options', 'choice', '- [x] r\n'.repeat(11), 'left-shares'],
  ])('leaves out %s, and says so', (_, type, body, code) => {
    const { made, lost } = exported(exercise(type, body));
    expect([lost('x'), made.items[0]?.as]).toEqual([[code], undefined]);
  });

  it('says what it cannot hold', () => {
    const { lost, made } = exported(
      `## S\n<!-- section id=s -->\n\nText. ![p](p.png)\n\n### Why?\n<!-- question id=q -->\n\nWhy?\n\n### T\n<!-- exercise id=x type=essay points=3 words=30-50 -->\n\nWrite.\n\n> [!TIP]\n> Look.\n\n<!-- key -->\n\n| What | Good |\n|---|---|\n| a | b |\n`,
    );
    expect(lost('x')).toEqual(['limits-lost', 'rubric-lost', 'hints-lost', 'points-lost']);
    expect(made.losses.filter(({ item }) => item === undefined).map(({ code }) => code)).toEqual([
      'questions-lost',
      'picture-lost',
    ]);
  });
});

/** What is asked and right; accepted answers that are one to our grading count once, with the best credit. */
function gistOf(exercise: Exercise) {
  if (exercise.type !== 'short') return exerciseGist(exercise);
  const credits = new Map<string, number>();
  for (const { text, credit } of exercise.accepted) {
    const normal = normalText(text, 'en');
    credits.set(normal, Math.max(credit, credits.get(normal) ?? 0));
  }
  return [...credits].sort();
}
