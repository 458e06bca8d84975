import { readdirSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
afterEach(() => workspace.dispose());

/** A lesson whose every section can be put right in one way only. */
const faulty = (sections: number): string =>
  `---\ntitle: The flood\n---\n\n${Array.from({ length: sections }, (_, i) => `## Part ${i}\n<!-- section idd=part-${i} -->\n\nWords.\n`).join('\n')}`;

it('puts right what can be put right, byte for byte nothing else', async () => {
  const text = `\ufeff${faulty(2).replaceAll('\n', '\r\n')}`;
  workspace = openWorkspace({ 'flood/lesson.md': text });
  const { code, out } = await workspace.run('check', '--fix');
  expect([code, out]).toEqual([0, 'Fixed what has only one fix in 1 file. All is well in 1 lesson.\n']);
  expect(workspace.read('flood/lesson.md')).toBe(text.replaceAll('idd=', 'id='));
  expect(readdirSync(workspace.path('flood'))).toEqual(['lesson.md']);
});

it('leaves a rule alone that is off, and says what remains', async () => {
  workspace = openWorkspace({ 'flood/lesson.md': faulty(1) });
  await workspace.run('check', '--fix', '--rule', 'mark-unknown-key=off', '--rule', 'id-missing=off');
  expect(workspace.read('flood/lesson.md')).toBe(faulty(1));
});

it('leaves every file whole when it is killed in the middle', async () => {
  const lessons = Array.from({ length: 30 }, (_, index) => `l/lesson-${index}/lesson.md`);
  const before = faulty(60);
  const after = before.replaceAll('idd=', 'id=');
  workspace = openWorkspace(Object.fromEntries(lessons.map((name) => [name, before])));
  const fix = workspace.start('check', '--fix', '--no-cache');
  const started = (): boolean => lessons.some((name) => workspace.read(name) !== before);
  while (!started() && fix.process.exitCode === null) await new Promise((next) => setImmediate(next));
  fix.process.kill('SIGKILL');
  await fix.ended;
  const texts = lessons.map((name) => workspace.read(name));
  expect(texts.filter((text) => text !== before && text !== after)).toEqual([]);
  expect(texts).toContain(after);
  // What it left behind is in nobody's way.
  expect((await workspace.run('check', '--fix')).code).toBe(0);
  expect(lessons.map((name) => workspace.read(name))).toEqual(lessons.map(() => after));
});
