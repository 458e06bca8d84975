import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { UnwrittenEvent } from '../../packages/vscode-extension/src/record/unwritten-event.ts';
import { eventually } from './eventually.ts';
import { expectLoggedError } from './expect-logged-error.ts';
import { LESSON, line, record, studyDesks } from './study-desks.ts';

const END_OF_TIME = 8.64e15;

describe('the study record in a folder that holds anything', () => {
  const { open, read, work, written, countOf, outside } = studyDesks();

  const entries: Readonly<Record<string, (path: string) => void>> = {
    'a folder': (path) => mkdirSync(path),
    'a link to nowhere': (path) => symlinkSync('/nowhere/at/all', path),
    'a link to itself': (path) => symlinkSync(path, path),
    'a link to a device': (path) => symlinkSync('/dev/zero', path),
    'a link to a file elsewhere': (path) => {
      writeFileSync(join(outside, 'theirs.jsonl'), line('theirs'));
      symlinkSync(join(outside, 'theirs.jsonl'), path);
    },
    'a pipe': (path) => assert.equal(spawnSync('mkfifo', [path]).status, 0),
    'a file of 600 MB': (path) => {
      writeFileSync(path, line('far'));
      truncateSync(path, 600 * 2 ** 20);
    },
  };
  for (const [what, make] of Object.entries(entries))
    for (const name of ['x.jsonl', `x.jsonl.${'0'.repeat(32)}.new`])
      it(`loses to ${what} named ${name} nothing but that`, async () => {
        writeFileSync(join(record(), 'good.jsonl'), line('good'));
        make(join(record(), name));
        const { desk, skipped } = open();
        const { sections, refused } = await work(desk);
        assert.deepEqual(refused, []);
        const { desk: later } = open();
        for (const section of ['good', ...sections]) assert.equal(await countOf(later, section), 1);
        assert.equal(await countOf(later, 'theirs'), 0);
        // VS Code does not even list a link that leads to itself.
        assert.deepEqual(
          skipped.map((file) => file.name),
          what === 'a link to itself' ? [] : [name],
        );
        rmSync(join(record(), name), { recursive: true });
      });

  for (const [what, text] of [
    ['a reset of another lesson', line('far', { at: END_OF_TIME, lesson: 'other', type: 'reset' })],
    ['a reset of the lesson', line('far', { at: END_OF_TIME, type: 'reset' })],
    ['an event of the lesson', line('far', { at: END_OF_TIME })],
  ])
    it(`keeps what is done after ${what} at the end of time`, async () => {
      writeFileSync(join(record(), 'a.jsonl'), String(text));
      const { desk } = open();
      await desk.append({ type: 'reset', lesson: LESSON });
      const { sections, refused } = await work(desk);
      assert.deepEqual(refused, []);
      const { desk: later } = open();
      assert.sameMembers([...(await later.state(LESSON)).sections.keys()], sections);
    });

  it('counts what one window does while another resets the lesson', async () => {
    const { desk: a } = open();
    const { desk: b } = open();
    const early = await work(a);
    await b.state(LESSON);
    await eventually('the other window to see it', () =>
      early.sections.every((section) => b.peek(LESSON).sections.has(section)),
    );
    const [late] = await Promise.all([work(a, 5), b.append({ type: 'reset', lesson: LESSON })]);
    const after = await work(a);
    const { desk: later } = open();
    const { sections } = await later.state(LESSON);
    for (const section of early.sections) assert.isFalse(sections.has(section), 'what it had seen is reset');
    for (const section of [...late.sections, ...after.sections])
      assert.equal(sections.get(section)?.count, 1);
  });

  it('tells of its own fault, and writes what comes after', async () => {
    const { desk } = open();
    const fault = await expectLoggedError(/not as the record wants it/, () =>
      read(desk, '').then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
    assert.instanceOf(fault, Error);
    assert.notInstanceOf(fault, UnwrittenEvent);
    const { sections } = await work(desk, 2);
    assert.deepEqual(written(), sections);
    assert.equal(desk.peek(LESSON).sections.size, 2);
  });
});
