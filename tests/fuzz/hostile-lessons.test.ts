import { parseLesson } from '@marginalia/core';
import { growth } from '@marginalia/core/testing';
import { describe, expect, it } from 'vitest';
import { soakOrShort } from '../toolchain/soak-or-short.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { tryLesson } from './lesson-target.ts';
import { type LessonFile, realLessons } from './lesson-texts.ts';
import { tryMending } from './mending-target.ts';

const [real = []] = realLessons();
const FRONT_MATTER = '---\ntitle: T\nid: t\n---\n';

/** A real lesson with a piece wherever an author can write. */
function withEverywhere(piece: string): LessonFile[] {
  const yaml = JSON.stringify(piece);
  return [
    {
      path: 'lesson.md',
      text: `---\ntitle: ${yaml}\nid: t\nsummary: ${yaml}\nobjectives: [${yaml}]\nsource: {title: ${yaml}, url: ${yaml}, note: ${yaml}}\n---\n\n${piece}\n\n## ${piece}\n<!-- section id=s -->\n\nA ${piece} b[^1] Kim.\n\n- ${piece}\n\n> ${piece}\n\n| ${piece} |\n|---|\n| ${piece} |\n\n[^1]: ${piece}\n`,
    },
    {
      path: 'tasks.md',
      text: [
        `### ${piece}\n<!-- question id=q section=s -->\n${piece}\n\n> [!TIP]\n> ${piece}\n\n<!-- key -->\n${piece}\n`,
        `### X\n<!-- exercise id=c type=choice section=s -->\n- [x] ${piece}\n  > ${piece}\n- [ ] ${piece}b\n`,
        `### X\n<!-- exercise id=o type=order section=s -->\n1. ${piece}\n2. b ${piece}\n`,
        `### X\n<!-- exercise id=m type=match section=s -->\n| a | b |\n|---|---|\n| ${piece} | ${piece} |\n`,
        `### X\n<!-- exercise id=g type=cloze section=s -->\nA **${piece}|b** c ${piece}.\n`,
        `### X\n<!-- exercise id=h type=short section=s -->\n<!-- key -->\n- ${piece}\n- \`${piece}\`\n`,
        `### X\n<!-- exercise id=e type=evidence section=s -->\n<!-- key -->\n> ${piece}\n`,
        `### X\n<!-- exercise id=r type=essay section=s -->\n<!-- key -->\n| ${piece} | b |\n|---|---|\n| a | ${piece} |\n`,
      ].join('\n'),
    },
    {
      path: 'reference.yaml',
      text: `people:\n  - {id: kim, name: Kim, native: ${yaml}, role: ${yaml}, born: ${yaml}, description: ${yaml}}\nterms:\n  - {id: t, name: ${yaml}, description: ${yaml}}\n`,
    },
  ];
}

describe('hostile markup runs nothing, wherever it stands', () => {
  it.each(hostileMarkup)('%j', (piece) => {
    tryLesson(withEverywhere(piece));
    tryMending(withEverywhere(piece));
    tryLesson(real.map((file) => ({ ...file, text: `${file.text}\n${piece}\n` })));
  });
});

/** How deep a thing stands in itself: deeper than any stack. */
const DEEP = 100_000;
/** How often things stand one after another. */
const LARGE = soakOrShort(10_000, 100_000);
/** Length of a whole text, in megabytes. */
const MB = soakOrShort(1, 10);
const numbers = (make: (n: number) => string, count = LARGE): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

const lessonOf = (passage: string): LessonFile[] => [
  { path: 'lesson.md', text: `${FRONT_MATTER}## S\n<!-- section id=s -->\n\n${passage}` },
];

describe('a lesson of hostile size comes to an end, in time with its length', () => {
  it.each<[string, () => string]>([
    ['brackets, opened', () => '['.repeat(DEEP)],
    ['brackets, nested', () => '['.repeat(DEEP / 2) + ']'.repeat(DEEP / 2)],
    ['brackets of pictures', () => '!['.repeat(DEEP / 2)],
    ['quotes in quotes', () => '>'.repeat(DEEP)],
    ['lists in lists', () => '- '.repeat(DEEP / 2)],
    ['lists deeper line by line', () => numbers((n) => `${' '.repeat(2 * n)}- a\n`, 700)],
    ['emphasis', () => '*a _b '.repeat(DEEP / 6)],
    ['notes with their markers', () => numbers((n) => `a[^${n}]\n\n[^${n}]: n\n\n`)],
    ['markers without notes', () => numbers((n) => `[^${n}] `)],
    ['notes without markers', () => numbers((n) => `[^${n}]: n\n`)],
    ['one note, cited by every word', () => `${'a[^1] '.repeat(LARGE)}\n\n[^1]: n\n`],
    ['notes that cite one another', () => numbers((n) => `[^${n}]: [^${n + 1}] [^${n}]\n\n`)],
    ['link definitions', () => numbers((n) => `[r${n}]: /a\n`)],
    ['links to them', () => `${numbers((n) => `[r${n % 10}] `)}\n\n[r1]: /a\n`],
    ['sections', () => numbers((n) => `## S\n<!-- section id=s${n % 900} -->\n`, LARGE / 5)],
    [
      'exercises',
      () => numbers((n) => `### X\n<!-- exercise id=x${n} type=choice -->\n- [x] a\n`, LARGE / 10),
    ],
    [
      'options',
      () => `### X\n<!-- exercise id=x type=choice -->\n${numbers((n) => `- [x] ${n}\n`, LARGE / 5)}`,
    ],
    ['comments', () => '<!-- a -->\n'.repeat(DEEP / 10)],
    ['comments never closed', () => '<!-- a\n\n'.repeat(DEEP / 10)],
    ['tables', () => '|a|\n|-|\n\n'.repeat(DEEP / 10)],
    [
      // Four of them: a quarter of one table would be none.
      'very wide tables',
      () => `${'|a'.repeat(LARGE / 5)}\n${'|-'.repeat(LARGE / 5)}\n${'|b'.repeat(LARGE / 5)}\n\n`.repeat(4),
    ],
    [`one line of ${MB} MB`, () => 'word '.repeat(MB * 200_000)],
    [`one line of ${MB} MB with markers`, () => 'word[^1] '.repeat(MB * 111_111)],
    [`${MB} MB without a blank`, () => 'a'.repeat(MB * 1_000_000)],
    [`${MB} MB of blank lines`, () => '\n'.repeat(MB * 1_000_000)],
    [`${MB} MB of NUL`, () => '\0'.repeat(MB * 1_000_000)],
  ])('%s', { retry: 3 }, async (_what, make) => {
    const passage = make();
    const read = (files: LessonFile[]): number => parseLesson(files).diagnostics.length;
    const quarter = Math.floor(passage.length / 4);
    expect(await growth((size) => lessonOf(passage.slice(0, size)), read, quarter)).toMatchObject({
      linear: true,
    });
    const files = lessonOf(passage);
    tryLesson(files);
    expect(parseLesson(files).lesson.sections.length).toBeGreaterThan(0);
  });
});
