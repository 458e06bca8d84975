import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open, remove, workspaceUri } from './workspace-files.ts';

const FILE = '.marginalia/workbook/korea-1950.md';
const file = (): vscode.Uri => workspaceUri(...FILE.split('/'));
const onDisk = async (): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
const save = async (text: string): Promise<void> =>
  vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));

/** Runs the command as the tree does, and gives the editor that it opens. */
async function answer(question: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('marginalia.answerQuestion', {
    kind: 'question',
    id: `question-${question}`,
  });
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), file().toString());
  return editor as vscode.TextEditor;
}

/** Types at the cursor, as a student does. VS Code refuses an edit where the text has changed in the same moment. */
async function type(editor: vscode.TextEditor, words: string): Promise<void> {
  await eventually('the words to be typed', async () =>
    editor.edit((edit) => edit.insert(editor.selection.active, words)),
  );
}

/** What the record says was answered. */
async function answered(): Promise<string[]> {
  const folder = workspaceUri('.marginalia', 'record');
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const texts = await Promise.all(
    entries.map(async ([name]) => {
      // A file that is written just now has another name in a moment.
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)).then(
        (found) => found,
        () => new Uint8Array(),
      );
      return new TextDecoder().decode(bytes);
    }),
  );
  return texts
    .flatMap((text) => text.split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as { type: string; question?: string })
    .filter((event) => event.type === 'answer')
    .map(({ question = '' }) => question);
}

describe('the workbook', () => {
  beforeEach(async () => {
    await open('lesson.md');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(() => remove('.marginalia/workbook'));

  it('opens at the heading of a question, ready to write; what is saved is recorded', async () => {
    const editor = await answer('q-motives');
    const { document, selection } = editor;
    const above = document.getText(new vscode.Range(0, 0, selection.active.line, 0));
    assert.match(above, /## [^\n]*\n<!-- answer question=q-motives heading=\w+ -->\n\n$/);
    assert.equal(document.lineAt(selection.active.line).text, '');
    assert.isFalse(document.isDirty);
    await type(editor, 'He feared the Americans.');
    assert.deepEqual(await answered(), []);
    await document.save();
    await eventually('the event', async () => (await answered()).includes('q-motives'));
    assert.include(await onDisk(), '-->\n\nHe feared the Americans.\n');
  });

  it('keeps what the student writes and rearranges by hand', async () => {
    await answer('q-speed');
    const [title = '', ...answers] = (await onDisk()).split(/^(?=## )/m);
    const last = answers.pop() ?? '';
    const mine = `## My own notes\n\nKeep *this*.\n`;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const text = `${title}${last.trimEnd()}\n\nWritten elsewhere.\n\n${mine}\n${answers.join('')}`;
    await save(text);
    await eventually('the new text', async () => {
      const { document } = await open(FILE);
      return document.getText() === text;
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await answer('q-speed');
    assert.equal(await onDisk(), text);
  });

  it('adds to a document that is being written, without saving or losing it', async () => {
    const editor = await answer('q-ready');
    const { document } = editor;
    const gone = /^## .*\n<!-- answer question=q-victims .*\n\n/m.exec(document.getText());
    const from = document.positionAt(gone?.index ?? 0);
    await editor.edit((edit) =>
      edit.delete(new vscode.Range(from, document.positionAt((gone?.index ?? 0) + (gone?.[0].length ?? 0)))),
    );
    await document.save();
    await type(editor, 'Not saved yet.');
    const again = await answer('q-victims');
    assert.isTrue(again.document.isDirty);
    assert.include(again.document.getText(), 'Not saved yet.');
    assert.include(again.document.getText(), 'question=q-victims ');
    assert.notInclude(await onDisk(), 'Not saved yet.');
    await vscode.commands.executeCommand('undo');
    assert.include(again.document.getText(), 'Not saved yet.');
    assert.notInclude(again.document.getText(), 'question=q-victims ');
  });
});
