import { describe, expect, it } from 'vitest';
import { createLessonService, LessonError } from '../index.ts';
import { createMemoryLessonSource } from '../testing/index.ts';
import { frontMatter } from '../testing/parse-text.ts';

const lesson = (text: string) => `${frontMatter}## S\n<!-- section id=s -->\n\n${text}\n`;

/** A memory source that counts its readings and lets a test hold them back. */
function watched(files: Record<string, string | Uint8Array>, canList = true) {
  const source = createMemoryLessonSource({ 'lessons/korea/': files }, canList);
  const reads: string[] = [];
  let held: Promise<void> | undefined;
  return {
    ...source,
    reads,
    files: source.folders.get('lessons/korea/') as Map<string, string | Uint8Array>,
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = () => {
          held = undefined;
          resolve();
        };
      });
      return release;
    },
    async read(folder: string, path: string, limit: number) {
      reads.push(path);
      const content = await source.read(folder, path, limit);
      await held;
      return content;
    },
  };
}
const folder = 'lessons/korea/';

describe('a lesson service', () => {
  it('reads lesson.md, the other Markdown files and reference.yaml, and nothing else', async () => {
    const source = watched({
      'lesson.md': lesson('Kim[^1].\n\n[^1]: Note.'),
      'MORE.MD': 'More.',
      'reference.yaml': 'people: [{id: kim, name: Kim}]',
      'notes.txt': 'private',
      'other.yaml': 'a: 1',
    });
    const snapshot = await createLessonService({ source }).open(folder);
    expect([...source.reads].sort()).toEqual(['MORE.MD', 'lesson.md', 'reference.yaml']);
    expect(snapshot).toMatchObject({ folder, version: 1, present: true, diagnostics: [] });
    expect(snapshot.lesson?.parts.map(({ path }) => path)).toEqual(['lesson.md', 'MORE.MD']);
    expect(snapshot.names.find('Kim').map(({ entry }) => entry.id)).toEqual(['kim']);
  });

  it('takes the name of the folder as the id of a lesson that gives none', async () => {
    const source = watched({ 'lesson.md': '---\ntitle: T\n---\nText.' });
    expect((await createLessonService({ source }).open(folder)).lesson?.id).toBe('korea');
  });

  it('reads nothing before it is asked and nothing again until something changed', async () => {
    const source = watched({ 'lesson.md': lesson('One.') });
    const service = createLessonService({ source });
    expect(service.peek(folder)).toBeUndefined();
    expect(source.reads).toEqual([]);
    const first = await service.open(folder);
    expect(await service.open(folder)).toBe(first);
    expect(service.peek(folder)).toBe(first);
    expect(source.reads).toEqual(['lesson.md']);
  });

  it('reads again after a change and does not scan again what did not change', async () => {
    const source = watched({
      'lesson.md': lesson('One.'),
      'more.md': '## More\n<!-- section id=more -->\n\nMore.',
    });
    const service = createLessonService({ source });
    const first = await service.open(folder);
    source.files.set('lesson.md', lesson('Two.'));
    service.invalidate(folder);
    expect(service.peek(folder)).toBe(first);
    const second = await service.open(folder);
    expect(second.version).toBe(2);
    expect(second.lesson?.parts[0]?.text).toContain('Two.');
    const tokens = (index: number) =>
      [first, second].map(({ lesson }) => lesson?.sections[index]?.blocks[0]?.tokens);
    expect(tokens(1)[0]).toBe(tokens(1)[1]);
    expect(tokens(0)[0]).not.toBe(tokens(0)[1]);
  });

  it('does not read reference.yaml again, nor look its names up anew, before it changes', async () => {
    const source = watched({ 'lesson.md': lesson('One.'), 'reference.yaml': 'terms:\n  - {id: a, name: A}' });
    const service = createLessonService({ source });
    const { names, lesson: first } = await service.open(folder);
    source.files.set('lesson.md', lesson('Two.'));
    service.invalidate(folder);
    const after = await service.open(folder);
    expect([after.names === names, after.lesson?.reference === first?.reference]).toEqual([true, true]);
    source.files.set('reference.yaml', 'terms:\n  - {id: b, name: B}');
    service.invalidate(folder);
    expect((await service.open(folder)).names.find('B')).toHaveLength(1);
  });

  it('lets opens at one time share one reading', async () => {
    const source = watched({ 'lesson.md': lesson('One.') });
    const service = createLessonService({ source });
    const snapshots = await Promise.all([service.open(folder), service.open(folder), service.open(folder)]);
    expect(new Set(snapshots).size).toBe(1);
    expect(source.reads).toEqual(['lesson.md']);
  });

  it('reads again where something changes while it reads, and hands out the newest to everybody', async () => {
    const source = watched({ 'lesson.md': lesson('One.') });
    const service = createLessonService({ source });
    const release = source.hold();
    const early = service.open(folder);
    await Promise.resolve();
    source.files.set('lesson.md', lesson('Two.'));
    service.invalidate(folder);
    const late = service.open(folder);
    release();
    const texts = (await Promise.all([early, late])).map((snapshot) => snapshot.lesson?.parts[0]?.text);
    expect(texts).toEqual([lesson('Two.'), lesson('Two.')]);
  });

  it('keeps the last lesson while its folder is gone, says so, and reads it when it is back', async () => {
    const source = watched({ 'lesson.md': lesson('One.') });
    const service = createLessonService({ source });
    const first = await service.open(folder);
    source.folders.delete(folder);
    service.invalidate(folder);
    const gone = await service.open(folder);
    expect(gone).toMatchObject({ present: false, version: 2, lesson: first.lesson });
    expect(gone.diagnostics.map(({ rule }) => rule)).toEqual(['lesson-missing']);
    source.folders.set(folder, new Map([['lesson.md', lesson('Two.')]]));
    service.invalidate(folder);
    const back = await service.open(folder);
    expect(back).toMatchObject({ present: true, version: 3, diagnostics: [] });
  });

  it('has no lesson where there never was one', async () => {
    const snapshot = await createLessonService({ source: watched({ 'readme.md': 'Text.' }) }).open(folder);
    expect(snapshot).toMatchObject({ present: false, lesson: undefined });
    expect(snapshot.names.find('anything')).toEqual([]);
  });

  it('asks lesson.md for the other parts where the place cannot list', async () => {
    const source = watched(
      {
        'lesson.md':
          '---\ntitle: T\nid: t\nparts: [./b.md, sub/c.md, ../secret.md, gone.md, lesson.md]\n---\nText.',
        'b.md': 'B.',
        'sub/c.md': 'C.',
        'a.md': 'Unlisted.',
        '../secret.md': 'Secret.',
        'reference.yaml': 'terms: [{id: t, name: text}]',
      },
      false,
    );
    const { lesson: read, diagnostics } = await createLessonService({ source }).open(folder);
    expect(read?.parts.map(({ path }) => path)).toEqual(['lesson.md', 'b.md', 'sub/c.md']);
    expect(read?.reference.terms).toHaveLength(1);
    expect(source.reads.filter((path) => path === 'lesson.md')).toHaveLength(1);
    expect(source.reads).not.toContain('../secret.md');
    expect(diagnostics.map(({ rule, message }) => [rule, message.values['path']])).toEqual([
      ['part-missing', '../secret.md'],
      ['part-missing', 'gone.md'],
    ]);
  });

  it('leaves out a file that is too large, and says so', async () => {
    const source = watched({ 'lesson.md': lesson('One.'), 'huge.md': 'x'.repeat(3000) });
    const snapshot = await createLessonService({ source, limit: 2000 }).open(folder);
    expect(snapshot.lesson?.sections).toHaveLength(1);
    expect(snapshot.diagnostics.map(({ rule, span }) => [rule, span.file])).toEqual([
      ['file-too-large', 'huge.md'],
    ]);
  });

  it('reads files in other encodings, and says so', async () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...[...lesson('é')].flatMap((unit) => [unit.charCodeAt(0), 0]),
    ]);
    const snapshot = await createLessonService({ source: watched({ 'lesson.md': bytes }) }).open(folder);
    expect(snapshot.lesson?.parts[0]?.text).toBe(lesson('é'));
    expect(snapshot.diagnostics.map(({ rule }) => rule)).toEqual(['file-encoding']);
  });

  it('leaves out a file that went between listing and reading', async () => {
    const source = watched({ 'lesson.md': lesson('One.'), 'more.md': 'More.' });
    const fleeting = {
      ...source,
      read: async (place: string, path: string, limit: number) =>
        path === 'more.md' ? undefined : source.read(place, path, limit),
    };
    const snapshot = await createLessonService({ source: fleeting }).open(folder);
    expect(snapshot.lesson?.parts.map(({ path }) => path)).toEqual(['lesson.md']);
  });

  it('passes on what is not the fault of a lesson, and tries again next time', async () => {
    const source = watched({ 'lesson.md': lesson('One.') });
    let broken = true;
    const failing = {
      ...source,
      async list(place: string) {
        if (broken) throw new LessonError('unreadable', place);
        return source.list(place);
      },
    };
    const service = createLessonService({ source: failing });
    await expect(service.open(folder)).rejects.toThrow(LessonError);
    broken = false;
    expect((await service.open(folder)).present).toBe(true);
  });

  it('gives a caller who no longer waits the snapshot in hand', async () => {
    const source = watched({ 'lesson.md': lesson('One.') });
    const service = createLessonService({ source });
    const token = { isCancellationRequested: true };
    const release = source.hold();
    const opened = service.open(folder, token);
    service.invalidate(folder);
    release();
    expect((await opened).present).toBe(true);
    expect(source.reads).toEqual(['lesson.md']);
  });

  it('forgets a folder', async () => {
    const service = createLessonService({ source: watched({ 'lesson.md': lesson('One.') }) });
    await service.open(folder);
    service.forget(folder);
    expect(service.peek(folder)).toBeUndefined();
    expect((await service.open(folder)).version).toBe(1);
  });

  it('keeps folders apart', async () => {
    const source = createMemoryLessonSource({
      a: { 'lesson.md': lesson('A.') },
      b: { 'lesson.md': lesson('B.') },
    });
    const service = createLessonService({ source });
    const [a, b] = await Promise.all([service.open('a'), service.open('b')]);
    service.invalidate('a');
    expect((await service.open('a')).version).toBe(2);
    expect(await service.open('b')).toBe(b);
    expect(a.lesson?.parts[0]?.text).toContain('A.');
  });
});
