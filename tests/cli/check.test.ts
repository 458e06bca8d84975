import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultyLesson, openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.dispose());

describe('marginalia check', () => {
  it('tells what is wrong as the best compilers do, and ends with 1', async () => {
    workspace.write('flood/lesson.md', faultyLesson);
    const { code, out, err } = await workspace.run('check');
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe(`flood/lesson.md:8:48: error: No note has the label “7”. [note-undefined]
    8 | It rained for forty days.[^1] Nobody was ready.[^7]
      |                                                ^^^^
      = Write the note below, on a line that begins with [^7]: – or correct the label.
      = marginalia help note-undefined

1 error in 1 lesson.
`);
  });

  it('puts the mark under the very letters, past tabs, wide and joined ones', async () => {
    workspace.write('flood/lesson.md', faultyLesson.replace('It rained', '한국\t“e\u0301”\t👩‍👧'));
    const { out } = await workspace.run('check');
    const [shown = '', mark = ''] = out.split('\n').slice(1);
    const cells = (text: string) =>
      [...text.replace('e\u0301', 'e').replace('👩‍👧', '▥▥')]
        .map((sign) => (/\p{Script=Hangul}/u.test(sign) ? 2 : 1))
        .reduce((a, b) => a + b, 0);
    expect(mark.indexOf('^')).toBe(cells(shown.slice(0, shown.indexOf('[^7]'))));
  });

  it('ends with 0 over a new lesson, 2 over what cannot be done, and never shows a stack', async () => {
    expect((await workspace.run('new', 'flood')).code).toBe(0);
    expect((await workspace.run('check')).code).toBe(0);
    for (const wrong of [['chekc'], ['check', 'nowhere'], ['check', '--max-warnings', 'x'], ['build'], []]) {
      const { code, out, err } = await workspace.run(...wrong);
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toMatch(/\n\s+at /);
    }
  });

  // Systems other than Linux let nobody write such a name.
  it.skipIf(process.platform !== 'linux')(
    'names what cannot be opened by its name, and goes on',
    async () => {
      const odd = (path: string): Buffer => Buffer.from(workspace.path(path), 'latin1');
      await workspace.run('new', 'lessons/rain');
      await workspace.run('new', 'lessons/snow');
      mkdirSync(workspace.path('lessons/rain/media'));
      writeFileSync(odd('lessons/rain/M\xfcnchen.md'), 'x');
      writeFileSync(odd('lessons/rain/media/M\xfcnchen.png'), 'x');
      mkdirSync(odd('lessons/K\xf6ln'));
      writeFileSync(odd('lessons/K\xf6ln/lesson.md'), 'x');
      const left = ['rain/M\ufffdnchen.md', 'rain/media/M\ufffdnchen.png', 'K\ufffdln'].map(
        (name) => `“lessons/${name}” was left out: its name is not UTF-8`,
      );
      for (const [operands, told] of [
        [['.'], left],
        [['.'], left],
        [['lessons/rain'], left.slice(0, 2)],
        [['lessons/rain/lesson.md', 'lessons/snow'], left.slice(0, 2)],
        [['lessons/*'], left],
        [['lessons/**/*.md'], left.slice(0, 1)],
      ] as const) {
        const { code, out, err } = await workspace.run('check', ...operands);
        expect([code, out]).toEqual([0, expect.stringContaining('All is well in')]);
        for (const sentence of told) expect(err.split(sentence), sentence).toHaveLength(2);
      }
      const { code, err } = await workspace.run('build', '--out', 'site');
      expect(code).toBe(0);
      for (const sentence of left) expect(err.split(sentence), sentence).toHaveLength(2);
    },
  );

  it('checks a file that belongs to no lesson for its notes, and that of a lesson with its lesson', async () => {
    workspace.write('essay.md', 'A word.[^1]\n');
    workspace.write('flood/lesson.md', faultyLesson);
    workspace.write('flood/questions.md', '# Questions\n');
    expect((await workspace.run('check', 'essay.md')).out).toContain('essay.md:1:8');
    expect((await workspace.run('check', 'flood/questions.md')).out).toContain('flood/lesson.md:8:48');
  });

  it('hears what rules are to count as', async () => {
    workspace.write('flood/lesson.md', faultyLesson);
    const as = async (...args: string[]) => (await workspace.run('check', ...args)).code;
    expect(await as('--rule', 'note-undefined=off')).toBe(0);
    expect(await as('--rule', 'note-undefined=warning')).toBe(1);
    expect(await as('--rule', 'note-undefined=warning', '--max-warnings', '1')).toBe(0);
    expect(await as('--rule', 'note-undefined=information')).toBe(0);
  });

  it('gives the same answer from the cache, from a broken one and from none', async () => {
    workspace.write('package.json', '{}');
    for (let i = 0; i < 60; i++) workspace.write(`l/lesson-${i}/lesson.md`, faultyLesson);
    const first = await workspace.run('check');
    expect(first.out).toContain('60 errors in 60 of 60 lessons.');
    const cache = 'node_modules/.cache/marginalia/findings.json';
    expect(JSON.parse(workspace.read(cache))).toHaveLength(60);
    expect(await workspace.run('check')).toEqual(first);
    workspace.write(cache, '[["broken"');
    expect(await workspace.run('check')).toEqual(first);
    workspace.write(cache, JSON.stringify([['key', [{ rule: 7 }]]]));
    expect(await workspace.run('check')).toEqual(first);
    expect(await workspace.run('check', '--no-cache')).toEqual(first);
  });

  it('checks again what changes, and ends cleanly', async () => {
    workspace.write('flood/lesson.md', faultyLesson);
    const watch = workspace.start('check', '--watch');
    await watch.says('1 error in 1 lesson.');
    await watch.says('Watching');
    workspace.write('flood/lesson.md', faultyLesson.replace('[^7]', ''));
    await watch.says('All is well in 1 lesson.');
    workspace.write('rain/lesson.md', faultyLesson);
    await watch.says('1 error in 1 of 2 lessons.');
    watch.process.kill('SIGINT');
    expect(await watch.ended).toMatchObject({ code: 0, err: expect.not.stringMatching(/\n\s+at /) });
  });
});
