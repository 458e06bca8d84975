import { parseLesson } from '@marginalia/core';
import { itemPrint } from '@marginalia/core/study';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { open, remove, replace, workspaceUri, write } from './workspace-files.ts';

type Items = readonly vscode.QuickPickItem[];
const labelled = (text: string) => (items: Items) => items.find(({ label }) => label.includes(text));

const LESSON = `---
title: The flood
id: edition-flood
---

## Rain
<!-- section id=rain -->

It rained for forty days.

![The ark](media/the-answer.png)

### How long?
<!-- exercise id=x-long type=choice -->

- [x] forty days
  > So it says.
- [ ] seven days
- [ ] a year
`;

describe('a student edition', () => {
  let user: ReturnType<typeof answering> | undefined;
  const run = async (command: string, ...answers: readonly unknown[]): Promise<unknown[][]> => {
    user = answering(answers);
    await vscode.commands.executeCommand(`marginalia.${command}`);
    const { asked } = user;
    user.restore();
    user = undefined;
    return asked;
  };
  const read = async (...path: string[]): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(...path)));
  const build = async (keys: string): Promise<unknown[][]> => {
    await open('edition-flood/lesson.md');
    return run('buildStudentEdition', labelled(keys), [workspaceUri()], undefined);
  };
  const written = async (): Promise<string> => {
    const folder = workspaceUri('.marginalia', 'record');
    const names = await vscode.workspace.fs.readDirectory(folder);
    const texts = await Promise.all(names.map(([name]) => read('.marginalia', 'record', name)));
    return texts.join('\n');
  };

  beforeEach(async () => {
    await write('edition-flood/lesson.md', LESSON);
    await write('edition-flood/media/the-answer.png', new Uint8Array([1, 2, 3]));
  });
  afterEach(async () => {
    user?.restore();
    user = undefined;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['edition-flood', 'edition-flood-students', '.marginalia/record/edition.jsonl'])
      await remove(name).catch(() => undefined);
  });

  it('has no keys, and only the files that it shows', async () => {
    await build('Without Keys');
    const text = await read('edition-flood-students', 'lesson.md');
    assert.notMatch(text, /\[x\]|So it says|the-answer/);
    assert.match(text, /^edition: e-[0-9a-f]{10}\nkeys: none$/m);
    assert.equal(await read('edition-flood-students', 'media', 'picture-1.png'), '\u0001\u0002\u0003');
  });

  it('is never written over something, nor before the user has chosen where', async () => {
    await open('edition-flood/lesson.md');
    await run('buildStudentEdition', undefined);
    await run('buildStudentEdition', labelled('For Practice'), undefined);
    const names = (await vscode.workspace.fs.readDirectory(workspaceUri())).map(([name]) => name);
    assert.notInclude(names, 'edition-flood-students');
    await write('edition-flood-students/mine.txt', 'mine');
    await build('For Practice');
    assert.match(await read('edition-flood-students-2', 'lesson.md'), /- \[x\] forty days/);
    assert.equal(await read('edition-flood-students', 'mine.txt'), 'mine');
    await remove('edition-flood-students-2');
  });

  it('says that a lesson has errors before it is built', async () => {
    const { document } = await open('edition-flood/lesson.md');
    await replace(document, '- [x]', '- [ ]');
    await eventually('the error is found', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    const [[told = ''] = []] = await run('buildStudentEdition', undefined);
    assert.match(String(told), /has errors: 1/);
  });

  it('grades what was tried once its keys are opened, and nothing before', async () => {
    const code = /[A-Z2-7-]{31}/.exec(String((await build('Sealed')).at(-1)?.[0]))?.[0] ?? '';
    const text = await read('edition-flood-students', 'lesson.md');
    const { lesson } = parseLesson([{ path: 'lesson.md', text }]);
    const [exercise] = lesson.exercises;
    assert.equal(exercise?.type, 'choice');
    const options = [...text.matchAll(/^- \[ \] (.*)$/gm)].map(([, option]) => option);
    const attempt = {
      ...{ v: 1, id: 'edition-1', at: 1_700_000_000_000, lesson: 'edition-flood', type: 'attempt' },
      ...{ exercise: 'x-long', exerciseType: 'choice', section: 'rain', score: null, seed: 1, hints: 0 },
      ...{ duration: 9, response: { type: 'choice', picked: [options.indexOf('forty days')] } },
      item: exercise && itemPrint(lesson, exercise),
    };
    await write('.marginalia/record/edition.jsonl', `${JSON.stringify(attempt)}\n`);
    await open('edition-flood-students/lesson.md');

    const wrong = await run('openKeys', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', undefined);
    assert.match(String(wrong.at(-1)?.[0]), /does not open these keys/);
    const question = wrong[0]?.[0] as vscode.InputBoxOptions;
    assert.match(String(await question.validateInput?.('too short')), /26 letters/);
    await run('openKeys', code, undefined);
    assert.equal(await read('edition-flood-students', 'lesson.md'), text);

    await eventually('the attempt is known', async () => {
      const asked = await run('openKeys', code.toLowerCase(), undefined);
      return JSON.stringify(asked.at(-1)).includes('Answers to grade: 1');
    });
    const asked = await run('openKeys', code, 'Open Keys', 'Show Grades');
    assert.match(String(asked.at(-1)?.[0]), /Answers graded: 1/);
    const opened = await read('edition-flood-students', 'lesson.md');
    assert.match(opened, /- \[x\] forty days\n {2}> So it says\./);
    assert.match(opened, /^keys: practice$/m);
    const record = await written();
    assert.match(record, /"exercise":"x-long".*"score":1/);
    assert.include(record, '"target":"edition-1"');
    const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'marginalia-export');
    assert.match(
      report?.getText() ?? '',
      /How long\?: 1 of 1\n {2}The right option is picked: 100%\.\n {2}So it says\./,
    );
  });

  it('says that a lesson without sealed keys has none', async () => {
    await open('edition-flood/lesson.md');
    const [[told = ''] = []] = await run('openKeys', undefined);
    assert.include(String(told), 'no sealed keys');
  });
});
