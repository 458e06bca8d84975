import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { open, remove, workspaceUri, write } from './workspace-files.ts';

/** A line of the tree, as its menu gives it to a command. */
const section = (id: string) => ({ kind: 'section', id: `section-${id}`, section: { id } });
const question = (id: string) => ({ kind: 'question', id: `question-${id}`, item: { kind: 'question', id } });

const note = (label: string) => ({ kind: 'note', id: `note-${label}`, note: { label } });

const LESSON = `---
title: A lesson to rearrange
parts: [questions.md]
---

## One
<!-- section id=one -->

First.[^1]


## Two
<!-- section id=two -->

Second.

[^1]: A note.
`;
const QUESTIONS = `## Why?
<!-- question id=q-why section=one -->

Say why.

## How?
<!-- question id=q-how section=two -->

Say how.
`;

const run = (command: string, element: unknown) =>
  vscode.commands.executeCommand(`marginalia.${command}`, element);
const text = async (file: string): Promise<string> =>
  (await vscode.workspace.openTextDocument(workspaceUri('rearranged', file))).getText();

describe('edits in the Lesson tree', () => {
  // It stays as long as the window, as that of an extension does: the lesson may be read again at any time.
  before(() => {
    vscode.workspace.registerFileSystemProvider('fixed', new FixedFiles(), { isReadonly: true });
  });
  beforeEach(async () => {
    await write('rearranged/lesson.md', LESSON);
    await write('rearranged/questions.md', QUESTIONS);
    await open('rearranged/lesson.md');
  });
  afterEach(async () => {
    for (const file of ['lesson.md', 'questions.md']) {
      await open(`rearranged/${file}`);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(() => remove('rearranged'));

  it('move a section, and leave the notes that end the file', async () => {
    await run('moveElementUp', section('two'));
    assert.equal(
      await text('lesson.md'),
      LESSON.replace(
        /## One[\s\S]*Second\.\n/,
        '## Two\n<!-- section id=two -->\n\nSecond.\n\n\n## One\n<!-- section id=one -->\n\nFirst.[^1]\n',
      ),
    );
  });

  it('give a note another label, wherever it is named', async () => {
    const user = answering(['93']);
    await run('renameElementTitle', note('1'));
    user.restore();
    assert.equal(await text('lesson.md'), LESSON.replaceAll('[^1]', '[^93]'));
  });

  it('delete a note with its marker, after the author was asked', async () => {
    const user = answering(['Delete']);
    await run('deleteElement', note('1'));
    user.restore();
    assert.include(String(user.asked[0]?.[0]), 'Delete note 1?');
    const now = await text('lesson.md');
    assert.notInclude(now, '[^1]');
    assert.include(now, 'First.\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(await text('lesson.md'), LESSON);
  });

  it('are undone to the last byte, in one step', async () => {
    await run('moveElementDown', section('one'));
    assert.notEqual(await text('lesson.md'), LESSON);
    await vscode.commands.executeCommand('undo');
    assert.equal(await text('lesson.md'), LESSON);
    await vscode.commands.executeCommand('redo');
    assert.notEqual(await text('lesson.md'), LESSON);
  });

  it('let a question of another file follow into the next section', async () => {
    await run('moveElementDown', question('q-why'));
    assert.equal(
      await text('questions.md'),
      '## Why?\n<!-- question id=q-why section=two -->\n\nSay why.\n\n## How?\n<!-- question id=q-how section=two -->\n\nSay how.\n',
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('/questions.md'), true);
    await vscode.commands.executeCommand('undo');
    assert.equal(await text('questions.md'), QUESTIONS);
  });

  it('see what has been typed and not saved', async () => {
    const editor = await open('rearranged/lesson.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ''));
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'Second.'), 'Second, just typed.'));
    await run('moveElementUp', section('two'));
    const now = await text('lesson.md');
    assert.isBelow(now.indexOf('Second, just typed.'), now.indexOf('First.'));
  });

  it('delete what nothing hangs on without asking', async () => {
    await run('deleteElement', question('q-how'));
    assert.equal(await text('questions.md'), QUESTIONS.replace(/\n## How\?[\s\S]*/, ''));
  });

  it('put a snippet where the others of its section stand', async () => {
    await run('addQuestion', section('one'));
    assert.equal(
      await text('questions.md'),
      QUESTIONS.replace(
        'Say why.\n',
        `Say why.

## What do you want to discuss?
<!-- question id=q-question section=one lens=recall -->

What the student should look at.

> [!TIP]
> A first step.

<!-- key -->

What a good answer uses.
`,
      ),
    );
  });

  it('give what is begun the id of its title when the caret leaves that, and never again', async () => {
    await run('addQuestion', section('one'));
    await vscode.commands.executeCommand('type', { text: 'Who was naïve?' });
    assert.include(await text('questions.md'), '## Who was naïve?\n<!-- question id=q-question section=one');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await eventually('the id of the title', async () =>
      (await text('questions.md')).includes('<!-- question id=q-who-naive section=one'),
    );
    // The snippet goes on where it was.
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'Look.' });
    assert.include(await text('questions.md'), '\n\nLook.\n\n> [!TIP]');
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('no editor');
    const title = rangeOf(editor.document, 'Who was naïve?');
    await editor.edit((edit) => edit.replace(title, 'Who was not?'));
    editor.selection = new vscode.Selection(title.start, title.start);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('addSection', section('one'));
    await vscode.commands.executeCommand('type', { text: 'Third' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await eventually('the id of the section', async () =>
      (await text('lesson.md')).includes('## Third\n<!-- section id=third -->'),
    );
    assert.include(await text('questions.md'), '## Who was not?\n<!-- question id=q-who-naive section=one');
  });

  it('are refused on a file system that is read-only, with a sentence', async () => {
    const uri = vscode.Uri.parse('fixed:/course/lesson.md');
    await vscode.window.showTextDocument(uri);
    await run('moveElementDown', section('one'));
    await run('deleteElement', section('two'));
    await run('addQuestion', section('one'));
    assert.isFalse((await vscode.workspace.openTextDocument(uri)).isDirty);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** One lesson that cannot be written. */
class FixedFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = () => new vscode.Disposable(() => undefined);
  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path.endsWith('/lesson.md'))
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: LESSON.length };
    if (!path.includes('.')) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }
  readDirectory = (): [string, vscode.FileType][] => [['lesson.md', vscode.FileType.File]];
  readFile = () => new TextEncoder().encode(LESSON);
  writeFile = refuse;
  createDirectory = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}
