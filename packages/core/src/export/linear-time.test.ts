import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';
import { atOnce } from '../turns/in-turns.ts';
import type { ExportTools } from './export-format.ts';
import { type ExportFormatName, exportFormats } from './export-formats.ts';
import { exportLesson } from './export-lesson.ts';
import { pageFiles } from './scorm12.ts';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

const tools: ExportTools = {
  pageFiles: new Map(pageFiles.map((name) => [name, name])),
  writeDatabase: (_, tables) => strToU8(JSON.stringify(tables)),
  now: 0,
};

/** Lessons of a size that a careless export would take long over. */
const lessons: Readonly<Record<string, (size: number) => string>> = {
  'sections with their exercises': (size) =>
    many(
      size,
      (n) =>
        `## S ${n}\n<!-- section id=s${n} -->\n\nThe river rose in the year ${n} over all bridges.[^${n}] Nobody was ready then.\n\n[^${n}]: Note.\n\n### C\n<!-- exercise id=c${n} type=choice -->\n\n- [x] a\n- [ ] b\n\n### E\n<!-- exercise id=e${n} type=evidence -->\n\nWhich?\n\n<!-- key -->\n\n> The river rose in the year ${n} over all bridges.\n`,
    ),
  'evidence that no section has': (size) =>
    `## S\n<!-- section id=s -->\n\n${many(size, (n) => `The river rose in the year ${n} over all bridges.`)}\n\n${many(
      size,
      (n) =>
        `### E\n<!-- exercise id=e${n} type=evidence -->\n\nQ?\n\n<!-- key -->\n\n> Nothing like that ${n} stands there.\n`,
    )}`,
  'values that a cut makes equal': (size) =>
    `## S\n<!-- section id=s -->\n\nText.\n\n### M\n<!-- exercise id=m type=match -->\n\n| A | B |\n|---|---|\n${many(size, (n) => `| l${n} | ${'x'.repeat(260)}${n} |`)}\n`,
  'entries of the same words': (size) =>
    `## S\n<!-- section id=s -->\n\nText.\n\n### O\n<!-- exercise id=o type=order -->\n\n${many(size, (n) => `${n + 1}. same`)}\n`,
  'answers that are accepted': (size) =>
    `## S\n<!-- section id=s -->\n\nText.\n\n### K\n<!-- exercise id=k type=short -->\n\nQ?\n\n<!-- key -->\n\n${many(size, (n) => `- Café ${n}`)}\n`,
  'markers of one note': (size) =>
    `## S\n<!-- section id=s -->\n\n${many(size, () => 'Cited.[^1]')}\n\n[^1]: Note.\n`,
};

describe('an export takes no longer than in proportion to the lesson, as', () => {
  // What takes long takes long in all formats: the others are held to what they write.
  for (const to of Object.keys(exportFormats) as ExportFormatName[])
    it.each(Object.entries(lessons).slice(0, to === 'moodle' ? undefined : 1))(
      `${to}, for %s`,
      async (_, make) => {
        const { linear, small, large } = await growth(
          (size) => {
            const { lesson } = parseText({ 'lesson.md': frontMatter + make(size) });
            // What is made when it is first asked for is no part of the export.
            expect(lesson.exercises.length + lesson.sections.length).toBeGreaterThan(0);
            return lesson;
          },
          (lesson) => atOnce(exportLesson(lesson, to, undefined, tools)),
          100,
        );
        expect([linear, small, large]).toEqual([true, small, large]);
      },
    );
});
