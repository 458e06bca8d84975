import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseLesson } from '@marginalia/core';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { writeNewFolder } from '../../packages/vscode-extension/src/authoring/write-new-folder.ts';
import { writeFile } from '../../packages/vscode-extension/src/files/write-file.ts';
import { createStudyDesk } from '../../packages/vscode-extension/src/record/study-desk.ts';
import { createWorkbookDesk } from '../../packages/vscode-extension/src/record/workbook/workbook-desk.ts';
import { workspaceUri } from './workspace-files.ts';

// A workspace may come from anybody, and git carries links.
describe('links in a workspace', function () {
  this.timeout(60_000);
  const log = vscode.window.createOutputChannel('Links', { log: true });
  const id = 'linked';
  const run = '0123456789abcdef0123456789abcdef';
  const { lesson } = parseLesson([
    { path: 'lesson.md', text: `---\ntitle: T\nid: ${id}\n---\n\n## S\n<!-- section id=s -->\n\nText.\n` },
    { path: 'questions.md', text: '## A?\n<!-- question id=qa section=s -->\n\nx\n' },
  ]);
  let outside: string;
  let disposables: vscode.Disposable[] = [];
  const inside = (...path: string[]): string => join(workspaceUri().fsPath, ...path);
  const victims = (): string[] =>
    readdirSync(outside, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${entry.isFile() ? readFileSync(path, 'utf8') : ''}`;
    });

  beforeEach(() => {
    rmSync(inside('.marginalia'), { recursive: true, force: true });
    outside = mkdtempSync(join(tmpdir(), 'marginalia-outside-'));
    mkdirSync(join(outside, 'folder', 'workbook'), { recursive: true });
    mkdirSync(join(outside, 'folder', 'record'));
    writeFileSync(join(outside, 'victim'), '# the user’s own file\n');
    writeFileSync(join(outside, 'folder', `${id}.md`), '# the user’s own file\n');
    writeFileSync(join(outside, 'folder', 'workbook', `${id}.md`), '# the user’s own file\n');
  });
  afterEach(() => {
    for (const part of disposables) part.dispose();
    disposables = [];
    rmSync(inside('.marginalia'), { recursive: true, force: true });
    rmSync(inside('linked-folder'), { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
  });

  /** Answers, marks as read and archives, as a student would; what is refused must be refused in words. */
  async function study(): Promise<void> {
    const storage = workspaceUri('.storage');
    const desk = createStudyDesk(storage, log);
    const workbook = createWorkbookDesk(storage, desk, log);
    disposables.push(workbook, desk);
    const [question] = lesson.questions;
    if (!question) throw new Error('no question');
    const steps = [
      () => workbook.append(lesson, question, 'Because.'),
      () => workbook.prepare(lesson),
      () => workbook.answers(lesson),
      () => desk.append({ type: 'read', lesson: id, section: 's' }),
      () => desk.archive(id),
    ];
    for (const step of steps)
      await step().catch((error: unknown) => assert.match(String(error), /[a-z]+ [a-z]+/));
  }

  const planted: readonly (readonly [what: string, at: readonly string[], target: string])[] = [
    ['the student’s folder', ['.marginalia'], 'folder'],
    ['the folder of workbooks', ['.marginalia', 'workbook'], 'folder'],
    ['the folder of the record', ['.marginalia', 'record'], 'folder'],
    ['the folder of archives', ['.marginalia', 'archive'], 'folder'],
    ['the workbook', ['.marginalia', 'workbook', `${id}.md`], 'victim'],
    ['a workbook that is not there', ['.marginalia', 'workbook', `${id}.md`], 'nothing'],
    ['the name that earlier versions wrote under', ['.marginalia', 'workbook', `${id}.md.new`], 'victim'],
    ['a new text', ['.marginalia', 'workbook', `${id}.md.${run}.new`], 'victim'],
    ['an old text', ['.marginalia', 'workbook', `${id}.md.${run}.0-abc.old`], 'victim'],
    ['the lock', ['.marginalia', 'workbook.lock'], 'folder'],
    ['a lock that is a file', ['.marginalia', 'workbook.lock'], 'victim'],
    ['a folder that was moved away', ['.marginalia', `workbook.${run}.away`], 'folder'],
  ];
  for (const [what, at, target] of planted) {
    it(`are not followed in the place of ${what}`, async () => {
      const before = victims();
      const link = inside(...at);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(outside, target), link);
      await study();
      assert.deepEqual(victims(), before);
    });
  }

  it('are refused in words by what writes a workbook', async () => {
    mkdirSync(inside('.marginalia', 'workbook'), { recursive: true });
    symlinkSync(join(outside, 'victim'), inside('.marginalia', 'workbook', `${id}.md`));
    const desk = createStudyDesk(workspaceUri('.storage'), log);
    const workbook = createWorkbookDesk(workspaceUri('.storage'), desk, log);
    disposables.push(workbook, desk);
    const refused = await workbook.prepare(lesson).then(String, String);
    assert.match(refused, /“\.marginalia\/workbook\/linked\.md” is a link to another place/);
  });

  it('are not followed by exports and new lessons', async () => {
    symlinkSync(join(outside, 'folder'), inside('linked-folder'));
    const before = victims();
    const into = vscode.Uri.joinPath(workspaceUri(), 'linked-folder', 'notes.md');
    const refused = await writeFile(into, new Uint8Array(1)).then(() => 'written', String);
    assert.match(refused, /is a link/);
    rmSync(inside('linked-folder'));
    mkdirSync(inside('linked-folder'));
    symlinkSync(join(outside, 'victim'), inside('linked-folder', 'notes.md'));
    assert.match(await writeFile(into, new Uint8Array(1)).then(() => 'written', String), /is a link/);
    // A folder with the name that earlier versions wrote under.
    symlinkSync(join(outside, 'folder'), inside('linked-folder', 'lesson.new'));
    const made = vscode.Uri.joinPath(workspaceUri(), 'linked-folder', 'lesson');
    assert.isTrue(await writeNewFolder(made, [{ path: 'lesson.md', text: 'x' }], log));
    assert.isFalse(lstatSync(made.fsPath).isSymbolicLink());
    assert.deepEqual(victims(), before);
  });
});
