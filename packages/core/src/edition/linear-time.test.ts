import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { type EditionKeys, studentEdition } from './student-edition.ts';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

const exercise = (type: string, n: number, body: string): string =>
  `### X ${n}\n<!-- exercise id=x${n} type=${type} -->\n\n${body}\n`;

/** Lessons of a size that a careless edition would take long over. */
const lessons: Readonly<Record<string, (size: number) => Readonly<Record<string, string>>>> = {
  'exercises of their sections': (size) => ({
    'lesson.md': many(
      size,
      (n) =>
        `## S ${n}\n<!-- section id=s${n} -->\n\nThe river rose.[^${n}]\n\n[^${n}]: Note.\n\n${exercise('choice', n, '- [x] a\n- [ ] b')}`,
    ),
  }),
  'options of one exercise': (size) => ({
    'lesson.md': exercise(
      'choice',
      1,
      many(size, (n) => `- [x] option ${n}\n  > Feedback.`),
    ),
  }),
  'entries to put in order, many of them equal': (size) => ({
    'lesson.md': exercise(
      'order',
      1,
      many(size, (n) => `${n + 1}. same ${n % 3}`),
    ),
  }),
  'rows to match, with values of the same words': (size) => ({
    'lesson.md': exercise('match', 1, `| A | B |\n|---|---|\n${many(size, (n) => `| l${n} | v${n % 5} |`)}`),
  }),
  'gaps of one text': (size) => ({
    'lesson.md': exercise(
      'cloze',
      1,
      many(size, (n) => `In **${n}** it rained.`),
    ),
  }),
  'notes that only the note before cites': (size) => ({
    'lesson.md': `Text.[^0]\n\n${many(size, (n) => `[^${n}]: See below.[^${n + 1}]\n`)}\n[^${size}]: The end.\n`,
  }),
  'notes that only keys cite': (size) => ({
    'lesson.md': many(
      size,
      (n) => `${exercise('short', n, `What?\n\n<!-- key -->\n\n- it[^${n}]`)}\n[^${n}]: Note.\n`,
    ),
  }),
  'remarks between the words': (size) => ({
    'lesson.md': many(size, (n) => `Rain <!-- ${n} --> and rain.\n\n<!-- remark ${n} -->\n`),
  }),
  'pictures with the same name': (size) => ({
    'lesson.md': many(size, (n) => `![One](media/${n}/answer.png)\n`),
  }),
  'names of people in the text': (size) => ({
    'lesson.md': many(size, (n) => `Nobody met Person${n} Smith.\n`),
    'reference.yaml': `people:\n${many(size, (n) => `  - id: p${n}\n    name: Person${n} Smith`)}\n`,
  }),
  'one word of many parts': (size) => ({ 'lesson.md': 'a.'.repeat(50 * size) }),
  'one word with a scheme for each part': (size) => ({ 'lesson.md': 'a://'.repeat(25 * size) }),
  'comments in code that are never closed': (size) => ({
    'lesson.md': `\`\`\`\n${'<!-- '.repeat(20 * size)}\n\`\`\`\n`,
  }),
  'links that are begun': (size) => ({
    'lesson.md': many(20 * size, (n) => `> [link ${n}\n`),
  }),
  'addresses that are begun': (size) => ({ 'lesson.md': '](<(['.repeat(20 * size) }),
};

describe('an edition takes no longer than in proportion to the lesson:', () => {
  const kinds: readonly EditionKeys[] = ['none', 'sealed'];
  for (const keys of kinds)
    it.each(Object.entries(lessons))(`${keys}, %s`, async (_, make) => {
      const { linear, small, large } = await growth(
        (size) => {
          const files = make(size);
          const { lesson } = parseText({ ...files, 'lesson.md': frontMatter + files['lesson.md'] });
          return lesson;
        },
        (lesson) => expect(studentEdition(lesson, { keys }).files).not.toEqual([]),
        100,
      );
      expect([linear, small, large]).toEqual([true, small, large]);
    });
});
