import { expect, it } from 'vitest';
import { createNameMatcher } from '../reference/name-matcher.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { atOnce } from '../turns/in-turns.ts';
import { buildSite } from './build-site.ts';

const lessonOf = (title: string, text = 'Text.') => {
  const { lesson } = parseLesson([
    {
      path: 'lesson.md',
      text: `---\ntitle: ${title}\nid: ${title.toLowerCase()}\n---\n\n## One\n<!-- section id=one -->\n\n${text}\n`,
    },
  ]);
  return { source: `/lessons/${title}`, lesson, names: createNameMatcher(lesson.reference) };
};

it('leaves out a lesson whose page cannot be made, and makes the others', () => {
  const broken = lessonOf('Bad');
  const lessons = [lessonOf('Good'), { ...broken, lesson: failing(broken.lesson) }, lessonOf('Fine')];
  expect(() => atOnce(buildSite(lessons))).toThrow('a bug');
  const failed: string[] = [];
  const files = atOnce(
    buildSite(lessons, { failed: (source, error) => failed.push(`${source}: ${(error as Error).message}`) }),
  );
  expect(failed).toEqual(['/lessons/Bad: a bug']);
  expect(files.map(({ path }) => path)).toEqual(['index.html', 'good/index.html', 'fine/index.html']);
  const [index] = files;
  expect(index && 'text' in index && index.text).not.toContain('Bad');
});

it('leads past a lesson whose page fails, and to it from nowhere', () => {
  const lessons = [
    lessonOf('Good', '[bad](../Bad/lesson.md)'),
    { ...lessonOf('Bad'), lesson: failing(lessonOf('Bad').lesson) },
    lessonOf('Fine'),
  ];
  const failed: string[] = [];
  const course = { source: '/lessons', title: 'T', language: 'en', authors: [] };
  const files = atOnce(buildSite(lessons, { course, failed: (source) => failed.push(source) }));
  expect(failed).toEqual(['/lessons/Bad']);
  const text = files.map((file) => ('text' in file ? file.text : '')).join('');
  expect(text).toContain('Next: <span lang="en">Fine</span>');
  expect(text).toContain('Previous: <span lang="en">Good</span>');
  expect(text).not.toContain('bad/index.html');
});

/** A lesson that fails when somebody wants its passage. */
function failing<T extends { readonly id: string }>(lesson: T): T {
  return new Proxy(lesson, {
    get(target, name) {
      if (name === 'sections') throw new Error('a bug');
      return Reflect.get(target, name, target);
    },
  });
}

it('names no folder as some systems cannot, whatever the folder of the lesson is called', () => {
  const named = (folder: string) => {
    const { lesson } = parseLesson([{ path: 'lesson.md', text: '---\ntitle: T\n---\n\nText.\n' }], {
      folder,
    });
    return { source: `/lessons/${folder}`, lesson, names: createNameMatcher(lesson.reference) };
  };
  const files = atOnce(buildSite([named('con'), named('NUL'), named('a'.repeat(250)), named('b')]));
  expect(files.map(({ path }) => path)).toEqual([
    'index.html',
    'con-lesson/index.html',
    'nul-lesson/index.html',
    `${'a'.repeat(100)}/index.html`,
    'b/index.html',
  ]);
});
