import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open, positionIn, remove, replace, write } from './workspace-files.ts';

/** The text of all hovers at a place, ours among them. */
async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('hovers in the Markdown editor', () => {
  it('show the note behind a marker, with all its paragraphs and the way there', async () => {
    const { document } = await open('lesson.md');
    const text = await hoverText(document, positionIn(document, '[^95]'));
    assert.include(text, 'Resolution 82');
    assert.include(text, 'To look up');
    assert.match(text, /\[Go to note\]\(.*lesson\.md#L\d+/);
  });

  it('show what has been typed and not saved', async () => {
    const { document } = await open('lesson.md');
    await replace(document, '[^95]: ', '[^95]: Typed just now. ');
    const text = await eventually('the new words', async () => {
      const shown = await hoverText(document, positionIn(document, '[^95]'));
      return shown.includes('Typed just now.') && shown;
    });
    assert.include(text, 'Resolution 82');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('show a card for a name of the reference file', async () => {
    const { document } = await open('lesson.md');
    const text = await hoverText(document, positionIn(document, 'Kim Il Sung pressed').translate(0, -5));
    assert.include(text, '김일성');
  });

  it('reach notes of lesson.md from another part', async () => {
    const { document } = await open('questions.md');
    await replace(document, '# Discussion questions', '# Discussion questions\n\nSee [^96].');
    const text = await eventually('a note of another part', async () => {
      const shown = await hoverText(document, positionIn(document, '[^96]'));
      return shown.includes('coded telegram') && shown;
    });
    assert.include(text, 'A bet against time');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('work for notes of any Markdown file', async () => {
    await write('other/note-with-list.md', 'Text.[^a] And again.[^a]\n\n[^a]: First.\n\n    - a list\n');
    const { document } = await open('other/note-with-list.md');
    const text = await hoverText(document, positionIn(document, '[^a]'));
    assert.include(text, 'First.');
    assert.include(text, '- a list');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await remove('other');
  });

  it('never load a picture and never trust a note', async () => {
    await write(
      'other/hostile.md',
      'Text.[^a]\n\n[^a]: ![see](https://example.org/p.png) [run](command:workbench.action.quit) <img src="x">\n',
    );
    const { document } = await open('other/hostile.md');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, '[^a]'),
    );
    for (const content of hovers.flatMap((hover) => hover.contents)) {
      const { value, isTrusted, supportHtml } = content as vscode.MarkdownString;
      assert.notInclude(value, '](https://example.org');
      assert.notInclude(value, '](command:');
      assert.isNotOk(isTrusted);
      assert.isNotOk(supportHtml);
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await remove('other');
  });
});
