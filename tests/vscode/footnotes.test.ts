import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { folder, removeLesson, textOf as text, writeLesson } from './language-lesson.ts';
import { open, positionIn, remove, replace, write } from './workspace-files.ts';

describe('footnotes', () => {
  const ask = <T>(command: string, uri: vscode.Uri, ...rest: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.execute${command}`, uri, ...rest);

  beforeEach(writeLesson);
  afterEach(removeLesson);

  it('inserts a footnote, leads back to its marker, and renumbers all parts in one step', async () => {
    const editor = await open(`${folder()}/lesson.md`);
    const { document } = editor;
    const place = positionIn(document, 'It began').translate(0, 4);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('marginalia.insertFootnote');
    assert.include(document.getText(), 'It began[^6].[^5]'.replace('[^6]', '[^8]'));
    assert.include(document.getText(), '[^7]: The second one.\n\n[^8]: \n');
    assert.equal(document.lineAt(editor.selection.active.line).text, '[^8]: ');
    assert.equal(editor.selection.active.character, 6);
    await vscode.commands.executeCommand('marginalia.returnToMarker');
    assert.equal(editor.selection.active.line, place.line);

    await replace(document, 'Kim asked.[^5]', 'Kim asked.[^7]');
    await vscode.commands.executeCommand('marginalia.renumberFootnotes');
    assert.include(await text('lesson.md'), 'Kim asked.[^5] He asked again.[^5]');
    assert.include(await text('tasks.md'), 'notes="7 5"');
    await vscode.commands.executeCommand('undo');
    await eventually('the old numbers', async () => (await text('lesson.md')).includes('Kim asked.[^7]'));
  });

  it('makes a note of the words that are selected, in one step', async () => {
    const editor = await open(`${folder()}/lesson.md`);
    const { document } = editor;
    const before = document.getText();
    const from = document.offsetAt(positionIn(document, 'It began')) - Math.ceil('It began'.length / 2);
    const word = before.slice(from).match(/^It began/)?.[0] ?? '';
    editor.selection = new vscode.Selection(
      document.positionAt(from + word.indexOf(' ')),
      document.positionAt(from + word.length),
    );
    await vscode.commands.executeCommand('marginalia.insertFootnote');
    assert.include(document.getText(), 'It[^8].[^5]');
    assert.include(document.getText(), '[^8]: began\n');
    assert.equal(document.lineAt(editor.selection.active.line).text, '[^8]: began');
    assert.equal(editor.selection.active.character, '[^8]: began'.length);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('tells over each note how often it is cited, and where', async () => {
    const { document } = await open(`${folder()}/lesson.md`);
    const lenses = await ask<vscode.CodeLens[]>('CodeLensProvider', document.uri, 20);
    const [first] = lenses.filter(({ range }) => document.lineAt(range.start.line).text.startsWith('[^5]:'));
    assert.equal(first?.command?.title, 'cited 2 times');
    assert.lengthOf(first?.command?.arguments?.[2], 2);
  });

  it('does all that for any Markdown file with footnotes, unless the user wants lessons only', async () => {
    await write('other/plain.md', 'One.[^a] Two.[^b]\n\n[^a]: First.\n\n[^b]: Second.\n');
    const { document } = await open('other/plain.md');
    const position = positionIn(document, '[^a]');
    const edit = await ask<vscode.WorkspaceEdit>('DocumentRenameProvider', document.uri, position, 'c');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), 'One.[^c] Two.[^b]\n\n[^c]: First.\n\n[^b]: Second.\n');
    const settings = vscode.workspace.getConfiguration('marginalia.footnotes');
    await settings.update('enabledIn', 'lessons', vscode.ConfigurationTarget.Workspace);
    try {
      // VS Code itself takes markers for links, so that others may have something to say.
      const found = await ask<vscode.Location[]>('ReferenceProvider', document.uri, position);
      assert.notInclude(
        found.map(({ range }) => document.getText(range)),
        '[^c]',
      );
    } finally {
      await settings.update('enabledIn', undefined, vscode.ConfigurationTarget.Workspace);
      await remove('.vscode').catch(() => undefined);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await remove('other');
    }
  });

  it('leaves the hover to whoever shows the same note already', async () => {
    await write('hovered/plain.md', 'One.[^a]\n\n[^a]: The first note of all.\n');
    const { document } = await open('hovered/plain.md');
    const position = positionIn(document, '[^a]');
    const shown = async () =>
      (await ask<vscode.Hover[]>('HoverProvider', document.uri, position))
        .flatMap(({ contents }) => contents)
        .map((content) => (content as vscode.MarkdownString).value);
    assert.isTrue((await shown()).some((value) => value.includes('Go to note')));
    const other = vscode.languages.registerHoverProvider('markdown', {
      provideHover: () => new vscode.Hover('a: *The first* note of all.'),
    });
    try {
      const both = await shown();
      assert.isTrue(both.some((value) => value.includes('a: *The first*')));
      assert.isFalse(both.some((value) => value.includes('Go to note')));
    } finally {
      other.dispose();
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await remove('hovered');
    }
  });

  it('reads the Markdown cells of a notebook as one text', async () => {
    const cell = (text: string) =>
      new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, 'markdown');
    const code = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'a[^src]', 'python');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([
        cell('A claim in the first cell.[^src]'),
        code,
        cell('Another.[^gone]'),
        cell('[^src]: The source, at the end.\n\n[^idle]: Nobody cites this.'),
      ]),
    );
    const documents = notebook.getCells().map(({ document }) => document);
    const [first, , second, last] = documents;
    const problems = () =>
      documents.map(({ uri }) =>
        vscode.languages
          .getDiagnostics(uri)
          .filter(({ source }) => source === 'marginalia')
          .map(({ message }) => /“([^”]*)”/.exec(message)?.[1]),
      );
    await eventually(
      'problems of the whole notebook',
      () => problems()[2]?.length === 1 && problems()[3]?.length === 1,
    );
    assert.deepEqual(problems(), [[], [], ['gone'], ['idle']]);
    if (!first || !second || !last) throw new Error('The notebook has too few cells.');
    const places = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'DefinitionProvider',
      first.uri,
      positionIn(first, '[^src]'),
    );
    const uris = places.map((place) => ('targetUri' in place ? place.targetUri : place.uri).toString());
    assert.include(uris, last.uri.toString());
    const hovers = await ask<vscode.Hover[]>('HoverProvider', first.uri, positionIn(first, '[^src]'));
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content as vscode.MarkdownString).value);
    assert.include(words.join('\n'), 'The source, at the end.');
  });
});
