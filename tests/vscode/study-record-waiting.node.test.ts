import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from './eventually.ts';
import { LESSON, own, record, studyDesks } from './study-desks.ts';

describe('what cannot be written to the study record', () => {
  const { open, read, work, written, kept, countOf, outside } = studyDesks();

  const obstacles: Readonly<Record<string, () => void>> = {
    'a file in the place of its folder': () => writeFileSync(record(), 'x'),
    'a link in the place of its folder': () => symlinkSync(outside, record()),
    'a link in the place of .marginalia': () => {
      rmSync(own(), { recursive: true });
      symlinkSync(outside, own());
    },
  };
  for (const [what, make] of Object.entries(obstacles)) {
    const block = (): void => {
      rmSync(record(), { recursive: true });
      make();
    };
    const unblock = (): void => {
      rmSync(existsSync(record()) ? record() : own(), { recursive: true, force: true });
      rmSync(own(), { force: true, recursive: true });
    };

    it(`is refused ${what}, shown, and written by itself when that has gone`, async () => {
      block();
      const before = readdirSync(outside);
      const { desk } = open();
      let told = 0;
      desk.onDidRefuse(() => told++);
      const { sections, refused } = await work(desk);
      assert.deepEqual(refused, sections);
      assert.equal(told, 1);
      for (const section of sections) assert.isTrue(desk.peek(LESSON).sections.has(section));
      assert.deepEqual(readdirSync(outside), before);
      unblock();
      await desk.written();
      assert.deepEqual([...written()], sections);
      await eventually('what was kept to go', () => kept().length === 0);
    });

    it(`is taken over from a window that closed at ${what}, once`, async () => {
      block();
      const { desk } = open();
      const { sections } = await work(desk);
      await desk.flush();
      desk.dispose();
      const heir = open().desk;
      let told = 0;
      heir.onDidRefuse(() => told++);
      for (const section of sections) assert.equal(await countOf(heir, section), 1);
      await eventually('the next window to tell of it', () => told === 1);
      heir.dispose();
      await eventually('both windows to keep it', () => kept().length === 2);
      unblock();
      const { desk: later } = open();
      for (const section of sections) assert.equal(await countOf(later, section), 1);
      await later.written();
      await eventually('what was kept to go', () => kept().length === 0);
      assert.deepEqual([...written()], sections);
      const { desk: last } = open();
      for (const section of sections) assert.equal(await countOf(last, section), 1);
    });
  }

  it('writes what waits when its window closes', async () => {
    rmSync(record(), { recursive: true });
    writeFileSync(record(), 'x');
    const { desk } = open();
    const { sections } = await work(desk, 1);
    rmSync(record());
    await desk.flush();
    assert.deepEqual(written(), sections);
  });

  it('waits for room on a full disk, and needs no next event', async function () {
    const mount = (options: string): number | null =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', own()]).status;
    if (process.platform !== 'linux' || process.getuid?.() !== 0) {
      console.log('Skipped: only root may mount a small disk to fill up.');
      this.skip();
    }
    rmSync(record(), { recursive: true });
    assert.equal(mount('size=64k'), 0);
    try {
      const { desk } = open();
      await read(desk, 'before');
      const fill = join(own(), 'fill');
      const filled = spawnSync('dd', ['if=/dev/zero', `of=${fill}`, 'bs=1k', 'count=200']);
      assert.notEqual(filled.status, 0);
      const { sections, refused } = await work(desk);
      assert.deepEqual(refused, sections);
      rmSync(fill);
      await desk.written();
      assert.deepEqual(written(), ['before', ...sections]);
      // Read-only for a while.
      assert.equal(mount('remount,ro'), 0);
      const later = await work(desk, 2);
      assert.deepEqual(later.refused, later.sections);
      assert.equal(mount('remount,rw'), 0);
      await desk.written();
      assert.deepEqual(written(), ['before', ...sections, ...later.sections]);
      desk.dispose();
    } finally {
      spawnSync('umount', ['-l', own()]);
    }
  });
});
