import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCourse } from '../course/check-course.ts';
import { readCourse } from '../course/read-course.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { anyText } from '../testing/any-text.ts';
import { newCourse } from './new-course.ts';

const made = (title: string) => newCourse({ title, id: 'floods', version: '1.2.3' });
const textOf = (files: ReturnType<typeof newCourse>, path: string): string =>
  files.find((file) => file.path === path)?.text ?? '';

it('checks clean, its lesson too, whatever characters are in its title', () => {
  const words = anyText({ minLength: 1 }).map((text) => `T${text}`.replace(/[\p{C}\s]+/gu, ' ').trim());
  fc.assert(
    fc.property(words, (title) => {
      const files = made(title);
      const { course, diagnostics } = readCourse(textOf(files, 'course.yaml'));
      expect(course.fields.title).toBe(title);
      const lessons = [{ folder: 'first-lesson', id: 'floods-first-lesson' }];
      expect([...diagnostics, ...checkCourse(course, { lessons })]).toEqual([]);
    }),
  );
  const own = made('T').flatMap(({ path, text }) =>
    path.startsWith('first-lesson/') ? [{ path: path.slice('first-lesson/'.length), text }] : [],
  );
  expect(parseLesson(own, { folder: 'first-lesson' })).toMatchObject({
    diagnostics: [],
    lesson: { id: 'floods-first-lesson' },
  });
});

it('shows its title in the README as it is written, whatever characters are in it', () => {
  fc.assert(
    fc.property(anyText({ minLength: 1 }), (text) => {
      const title = `T${text}`.replace(/[\p{C}\s]+/gu, ' ').trim();
      const readme = textOf(made(title), 'README.md');
      const { lesson } = parseLesson([{ path: 'lesson.md', text: readme }]);
      expect(lesson.links).toEqual([]);
      expect(readme.split('\n')[0]?.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(`# ${title}`);
    }),
  );
});

it('has a workflow of pinned actions, in which only the job that publishes may write', () => {
  const text = textOf(made('T'), '.github/workflows/site.yml');
  const { permissions, jobs } = parse(text);
  expect(permissions).toEqual({});
  expect(jobs.check.permissions).toEqual({ contents: 'read' });
  expect(jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(jobs.publish).toMatchObject({ needs: 'check', if: expect.stringContaining('refs/heads/main') });
  const uses = text.split('\n').filter((line) => /uses:/.test(line));
  expect(uses).toHaveLength(4);
  for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect([...text.matchAll(/run: (.*)/g)].map(([, run]) => run)).toEqual([
    'npx --yes @marginalia/core@1.2.3 check --format github',
    'npx --yes @marginalia/core@1.2.3 build --out site',
  ]);
});
