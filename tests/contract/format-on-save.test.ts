import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Lesson, parseLesson, passageText, plainText, type SourceFile } from '@marginalia/core';
import { itemPrint } from '@marginalia/core/study';
import { format, type Options } from 'prettier';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../toolchain/repository.ts';

const styles: readonly Options[] = (['always', 'never', 'preserve'] as const).flatMap((proseWrap) => [
  { proseWrap },
  { proseWrap, printWidth: 40, tabWidth: 4 },
  { proseWrap, useTabs: true, endOfLine: 'crlf' },
]);

/** Every lesson of the repository, and every example of what is right with one. */
const lessons = new Map<string, readonly SourceFile[]>([
  ...globSync('{packages,tests}/**/lesson.md', {
    cwd: ROOT,
    exclude: (name) => /^(?:node_modules|dist)$/.test(name),
  }).map((path) => [dirname(path), filesIn(dirname(path))] as const),
  ...globSync('docs/rules/*.md', { cwd: ROOT }).flatMap((path) => {
    const page = readFileSync(join(ROOT, path), 'utf8');
    const right = /## Right\n\n```markdown\n([\s\S]*?)```/.exec(page)?.[1];
    return right ? [[path, [{ path: 'lesson.md', text: right }]] as const] : [];
  }),
]);

function filesIn(folder: string): SourceFile[] {
  return globSync('*.{md,yaml}', { cwd: join(ROOT, folder) }).map((path) => ({
    path,
    text: readFileSync(join(ROOT, folder, path), 'utf8'),
  }));
}

describe('a program that formats on save', () => {
  it('finds lessons to format', () => {
    expect(lessons.size).toBeGreaterThan(40);
  });

  it.each([...lessons])('changes nothing of what %s means', async (_name, files) => {
    const before = meaning(files);
    for (const style of styles) {
      const formatted = await Promise.all(files.map((file) => formattedFile(file, style)));
      expect(meaning(formatted), JSON.stringify(style)).toEqual(before);
    }
  });
});

async function formattedFile({ path, text }: SourceFile, style: Options): Promise<SourceFile> {
  return path.endsWith('.md')
    ? { path, text: await format(text, { ...style, parser: 'markdown' }) }
    : { path, text };
}

/** All that students and teachers see of a lesson, and all that hangs on it. */
function meaning(files: readonly SourceFile[]): unknown {
  const { lesson, diagnostics } = parseLesson(files, { folder: 'lesson' });
  // What is allowed on a line may have come to stand on another.
  const allows = files.some(({ text }) => /<!-- allow /.test(text));
  return {
    broken: allows ? [] : diagnostics.map(({ rule }) => rule).sort(),
    title: lesson.title,
    fields: lesson.frontMatter,
    passage: words(passageText(lesson).text),
    sections: lesson.sections.map(({ id, title, level, blocks }) => ({
      id,
      title,
      level,
      blocks: blocks.map((block) => `${block.kind} ${words(plainText([block]))}`),
    })),
    notes: lesson.notes.map(({ label, display, body }) => [label, display, words(plainText(body))]),
    markers: lesson.markers.map(({ label, holder }) => [label, holder]),
    questions: lesson.questions.map((one) => [...itemMeaning(lesson, one), one.lens, one.minutes]),
    exercises: lesson.exercises.map((one) => [...itemMeaning(lesson, one), one.type, one.points, parts(one)]),
  };
}

function itemMeaning(
  lesson: Lesson,
  item: Lesson['questions'][number] | Lesson['exercises'][number],
): unknown[] {
  const { id, title, section, notes, prompt, hints, key } = item;
  const texts = [prompt, ...hints, key].map((prose) => words(plainText(prose)));
  return [id, title, section, notes, hints.length, texts, itemPrint(lesson, item)];
}

function parts(exercise: Lesson['exercises'][number]): unknown {
  switch (exercise.type) {
    case 'choice':
      return exercise.options.map((one) => [
        words(plainText(one.text)),
        one.right,
        words(plainText(one.feedback)),
      ]);
    case 'short':
      return exercise.accepted.map(({ text, credit, pattern }) => [text, credit, pattern]);
    case 'evidence':
      return exercise.accepted.map(({ text }) => words(text));
    case 'essay':
    case 'argument':
      return exercise.rubric?.criteria.map(({ name, descriptors }) => [name, ...descriptors].map(plainText));
    default:
      return [];
  }
}

/** Breaks between lines are blanks. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
