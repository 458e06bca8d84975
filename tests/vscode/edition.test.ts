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
  /** Another one for each test: what is known of a folder that is gone may be known for a moment longer. */
  let folder = '';
  let count = 0;
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
    await open(`${folder}/lesson.md`);
    return run('buildStudentEdition', labelled(keys), [workspaceUri()], undefined);
  };
  beforeEach(async () => {
    folder = `edition-flood-${++count}`;
    await write(`${folder}/lesson.md`, LESSON.replace('edition-flood', folder));
    await write(`${folder}/media/the-answer.png`, new Uint8Array([1, 2, 3]));
  });
  afterEach(async () => {
    user?.restore();
    user = undefined;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [folder, `${folder}-students`]) await remove(name).catch(() => undefined);
  });

  it('has no keys, and only the files that it shows', async () => {
    await build('Without Keys');
    const text = await read(`${folder}-students`, 'lesson.md');
    assert.notMatch(text, /\[x\]|So it says|the-answer/);
    assert.match(text, /^edition: e-[0-9a-f]{10}\nkeys: none$/m);
    assert.equal(await read(`${folder}-students`, 'media', 'picture-1.png'), '\u0001\u0002\u0003');
  });

  it('has hints and rubrics only if the teacher leaves them picked', async () => {
    const hinted = LESSON.replace('- [x] forty', '> [!TIP]\n> Count the nights.\n\n- [x] forty');
    const essay = `
### Write
<!-- exercise id=x-write type=essay -->

Write about the rain.

<!-- rubric -->

| What | Good |
|---|---|
| Claim | open to dispute |
`;
    await write(`${folder}/lesson.md`, hinted.replace('edition-flood', folder) + essay);
    await open(`${folder}/lesson.md`);
    const asked = await run(
      'buildStudentEdition',
      labelled('Without Keys'),
      (items: Items) => items.filter(({ label }) => label === 'Rubrics'),
      [workspaceUri()],
      undefined,
    );
    const lines = asked[1]?.[0] as Items | undefined;
    assert.deepEqual(
      lines?.map(({ label, picked }) => [label, picked]),
      [
        ['Hints', true],
        ['Rubrics', true],
      ],
    );
    const text = await read(`${folder}-students`, 'lesson.md');
    assert.notInclude(text, 'Count the nights');
    assert.include(text, 'open to dispute');
  });

  it('is never written over something, nor before the user has chosen where', async () => {
    await open(`${folder}/lesson.md`);
    await run('buildStudentEdition', undefined);
    await run('buildStudentEdition', labelled('For Practice'), undefined);
    const names = (await vscode.workspace.fs.readDirectory(workspaceUri())).map(([name]) => name);
    assert.notInclude(names, `${folder}-students`);
    await write(`${folder}-students/mine.txt`, 'mine');
    await build('For Practice');
    assert.match(await read(`${folder}-students-2`, 'lesson.md'), /- \[x\] forty days/);
    assert.equal(await read(`${folder}-students`, 'mine.txt'), 'mine');
    await remove(`${folder}-students-2`);
  });

  it('says that a lesson has errors before it is built', async () => {
    const { document } = await open(`${folder}/lesson.md`);
    await replace(document, '- [x]', '- [ ]');
    await eventually('the error is found', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    const [[told = ''] = []] = await run('buildStudentEdition', undefined);
    assert.match(String(told), /has errors: 1/);
  });

  it('stays as it is without the right code, and until the student agrees', async () => {
    const code = /[A-Z2-7-]{31}/.exec(String((await build('Sealed')).at(-1)?.[0]))?.[0] ?? '';
    const text = await read(`${folder}-students`, 'lesson.md');
    await open(`${folder}-students/lesson.md`);
    const wrong = await run('openKeys', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', undefined);
    assert.match(String(wrong.at(-1)?.[0]), /does not open these keys/);
    const question = wrong[0]?.[0] as vscode.InputBoxOptions;
    assert.match(String(await question.validateInput?.('too short')), /26 letters/);
    await run('openKeys', code, undefined);
    assert.equal(await read(`${folder}-students`, 'lesson.md'), text);
  });

  it('says that a lesson without sealed keys has none', async () => {
    await open(`${folder}/lesson.md`);
    const [[told = ''] = []] = await run('openKeys', undefined);
    assert.include(String(told), 'no sealed keys');
  });
});
