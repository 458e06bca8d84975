import { assert } from 'chai';
import * as vscode from 'vscode';
import { folder, removeLesson, writeLesson } from './language-lesson.ts';
import { open, write } from './workspace-files.ts';

const EXERCISES = `# Exercises

## When
<!-- exercise id=x-when type=choice points=1 -->

Pick one.

- [x] At three
  > Right: the log says so.
- [ ] At four

## In which order
<!-- exercise id=x-order type=order points=1 -->

Put them in order.

1. War
2. Truce

## Who did what
<!-- exercise id=x-who type=match points=1 -->

Match.

| Who | What |
|---|---|
| Kim | asked |
`;

describe('Enter in the list of an exercise', () => {
  beforeEach(async () => {
    await writeLesson();
    await write(`${folder()}/exercises.md`, EXERCISES);
    await write(
      `${folder()}/lesson.md`,
      '---\ntitle: T\nid: t-entries\n---\n\n## A\n<!-- section id=a -->\n\nText.\n',
    );
  });
  afterEach(removeLesson);

  /** Puts the caret behind some words. */
  const behind = async (words: string): Promise<vscode.TextEditor> => {
    const editor = await open(`${folder()}/exercises.md`);
    const { document } = editor;
    const place = document.positionAt(document.getText().indexOf(words) + words.length);
    editor.selection = new vscode.Selection(place, place);
    return editor;
  };
  const enter = () => vscode.commands.executeCommand('marginalia.nextEntry');
  const type = (text: string) => vscode.commands.executeCommand('type', { text });
  const undo = () => vscode.commands.executeCommand('undo');

  it('begins the next option, ends the list behind an empty one, and is undone in one step', async () => {
    const { document } = await behind('At four');
    await enter();
    await type('At five');
    assert.include(document.getText(), '- [ ] At four\n- [ ] At five\n\n##');
    await enter();
    assert.include(document.getText(), '- [ ] At five\n- [ ] \n\n##');
    await enter();
    assert.include(document.getText(), '- [ ] At five\n\n\n##');
    await undo();
    assert.include(document.getText(), '- [ ] At five\n- [ ] \n\n##');
    await undo();
    assert.include(document.getText(), '- [ ] At five\n\n##');
  });

  it('begins the next option behind feedback, at the margin', async () => {
    const { document } = await behind('the log says so.');
    await enter();
    await type('At noon');
    assert.include(document.getText(), '  > Right: the log says so.\n- [ ] At noon\n- [ ] At four\n');
  });

  it('takes an empty line of feedback for the next option', async () => {
    const { document } = await behind('At four');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { snippet: '\n  > $0' });
    await enter();
    await type('At noon');
    assert.include(document.getText(), '- [ ] At four\n- [ ] At noon\n\n');
  });

  it('counts on, and puts the caret into the first cell of the next row', async () => {
    const { document } = await behind('1. War');
    await enter();
    await type('Talks');
    assert.include(document.getText(), '1. War\n2. Talks\n3. Truce\n');
    await undo();
    await undo();
    assert.include(document.getText(), '1. War\n2. Truce\n');
    await behind('| Kim | asked |');
    await enter();
    await type('Mao');
    assert.include(document.getText(), '| Kim | asked |\n| Mao |  |\n');
    await undo();
    await undo();
    assert.equal(document.getText(), EXERCISES);
  });

  it('keeps the words of one who types on before it is done', async () => {
    const { document } = await behind('At four');
    await Promise.all([enter(), type('At '), type('five')]);
    assert.include(document.getText(), '- [ ] At four\n- [ ] At five\n\n##');
  });

  it('is only Enter elsewhere, and with words selected or several carets', async () => {
    const editor = await behind('Pick one.');
    const { document } = editor;
    await enter();
    assert.include(document.getText(), 'Pick one.\n\n\n- [x]');
    await undo();
    const [one, other] = ['At three', 'At four'].map((words) =>
      document.positionAt(document.getText().indexOf(words) + words.length),
    );
    if (!one || !other) throw new Error('the options are gone');
    editor.selections = [new vscode.Selection(one, one), new vscode.Selection(other, other)];
    await enter();
    assert.include(document.getText(), '- [x] At three\n\n  >');
    assert.notInclude(document.getText(), '- [ ] \n');
  });
});
