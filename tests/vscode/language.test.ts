import { assert } from 'chai';
import * as vscode from 'vscode';
import { folder, LESSON, removeLesson, TASKS, textOf as text, writeLesson } from './language-lesson.ts';
import { open, positionIn, replace } from './workspace-files.ts';

type Tree = { name: string; children: Tree[] };

describe('the language of a lesson', () => {
  const at = (path: string, text: string, nth = 0) =>
    open(`${folder()}/${path}`).then(({ document }) => ({
      document,
      position: positionIn(document, text, nth),
    }));
  const ask = <T>(command: string, uri: vscode.Uri, ...rest: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.execute${command}`, uri, ...rest);
  const labels = (list: vscode.CompletionList) =>
    list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));

  beforeEach(writeLesson);
  afterEach(removeLesson);

  it('completes markers as they are typed, with a new note among them', async () => {
    const { document } = await at('lesson.md', 'It began');
    await replace(document, 'It began.', 'It began[^.');
    const position = positionIn(document, 'began[^').translate(0, 3);
    const list = await ask<vscode.CompletionList>('CompletionItemProvider', document.uri, position, '^', 100);
    assert.includeMembers(labels(list), ['5', '7', 'New note 8…']);
    const fresh = list.items.find(({ kind }) => kind === vscode.CompletionItemKind.Event);
    assert.lengthOf(fresh?.additionalTextEdits ?? [], 1);
    const known = list.items.find(({ filterText }) => filterText?.startsWith('[^5'));
    assert.include(
      (known?.documentation as vscode.MarkdownString | undefined)?.value ?? '',
      'The first note.',
    );
  });

  it('completes marks, fields and entries', async () => {
    const offered = async (path: string, from: string, to: string, behind: string) => {
      const { document } = await at(path, from);
      await replace(document, from, to);
      const offset = document.getText().indexOf(behind) + behind.length;
      return labels(
        await ask<vscode.CompletionList>('CompletionItemProvider', document.uri, document.positionAt(offset)),
      );
    };
    assert.includeMembers(await offered('tasks.md', 'section=attack', 'section=', 'section='), [
      'caution',
      'attack',
    ]);
    assert.includeMembers(await offered('lesson.md', 'parts:', 'le\nparts:', '\nle'), ['level']);
    assert.includeMembers(await offered('reference.yaml', 'date: 1950', 'da', '    da'), ['date', 'circa']);
  });

  it('renames a note, then a section, with their uses in all files', async () => {
    const rename = async (path: string, place: string, name: string) => {
      const { document, position } = await at(path, place);
      const edit = await ask<vscode.WorkspaceEdit>('DocumentRenameProvider', document.uri, position, name);
      assert.isTrue(await vscode.workspace.applyEdit(edit));
    };
    await rename('tasks.md', '[^7]', 'second');
    assert.equal(await text('lesson.md'), LESSON.replaceAll('[^7]', '[^second]'));
    assert.equal(await text('tasks.md'), TASKS.replace('[^7]', '[^second]').replace('"5 7"', '"5 second"'));
    await rename('tasks.md', 'attack', 'onset');
    assert.include(await text('lesson.md'), 'section id=onset');
    assert.include(await text('lesson.md'), '(#onset)');
    assert.include(await text('reference.yaml'), 'section: onset');
  });

  it('refuses a name that is taken, with the reason, and lets nobody else rename', async () => {
    const { document, position } = await at('lesson.md', '[^5]');
    const { showErrorMessage } = vscode.window;
    const told: string[] = [];
    Object.assign(vscode.window, { showErrorMessage: async (message: string) => told.push(message) });
    try {
      const edit = await ask<vscode.WorkspaceEdit>('DocumentRenameProvider', document.uri, position, '7');
      assert.lengthOf(edit.entries(), 0);
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
    }
    assert.deepEqual(told, ['There is already a note “7”: labels ignore upper and lower case.']);
  });

  it('shows what can be renamed, and what it is called', async () => {
    const { document, position } = await at('lesson.md', '[^5]');
    const found = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      position,
    );
    assert.equal(found.placeholder, '5');
    assert.equal(document.getText(found.range), '5');
  });

  it('travels from marks, links and reference.yaml, and lights up what belongs together', async () => {
    for (const [path, place] of [
      ['tasks.md', 'section=attack'],
      ['lesson.md', '#attack'],
      ['reference.yaml', 'section: attack'],
    ] as const) {
      const { document, position } = await at(path, place);
      const end = positionIn(document, place).translate(0, 3);
      const found = await ask<vscode.LocationLink[]>('DefinitionProvider', document.uri, end);
      assert.isTrue(
        found.some(
          ({ targetUri, targetRange }) =>
            targetUri.path.endsWith('lesson.md') && targetRange.start.line === 11,
        ),
        `${place} at ${position.line}`,
      );
    }
    const { document, position } = await at('lesson.md', '[^5]');
    const lit = await ask<vscode.DocumentHighlight[]>('DocumentHighlights', document.uri, position);
    assert.deepEqual(
      lit.map(({ range }) => document.getText(range)),
      ['5', '[^5]', '[^5]'],
    );
  });

  it('outlines sections, questions and notes', async () => {
    const { document } = await at('lesson.md', 'Kim');
    const names = ({ name, children }: Tree): unknown =>
      children.length > 0 ? [name, children.map(names)] : name;
    const found = await ask<Tree[]>('DocumentSymbolProvider', document.uri);
    const all = JSON.stringify(found.map(names));
    assert.include(all, '["Notes",["Note 5","Note 7"]]');
    const tasks = await at('tasks.md', 'Why');
    const items = await ask<Tree[]>('DocumentSymbolProvider', tasks.document.uri);
    assert.include(JSON.stringify(items), 'Question: Why?');
  });

  it('folds keys, links files, and grows a selection from a marker to the file', async () => {
    const tasks = await at('tasks.md', 'Why');
    const folds = await ask<vscode.FoldingRange[]>('FoldingRangeProvider', tasks.document.uri);
    assert.isTrue(
      folds.some(({ start, end }) => start === 7 && end === 9),
      JSON.stringify(folds),
    );

    const { document, position } = await at('lesson.md', '[^7]');
    const links = await ask<vscode.DocumentLink[]>('LinkProvider', document.uri);
    const targets = links.map(
      ({ range, target }) =>
        `${document.getText(range)} ${target?.path.split('/').at(-1)}#${target?.fragment}`,
    );
    assert.include(targets, 'tasks.md tasks.md#');
    assert.include(targets, '#attack lesson.md#L12,1');

    const [range] = await ask<vscode.SelectionRange[]>('SelectionRangeProvider', document.uri, [position]);
    const grown: string[] = [];
    for (let next = range; next; next = next.parent as vscode.SelectionRange)
      grown.push(document.getText(next.range));
    assert.includeMembers(grown, ['[^7]', 'He asked again.[^7]', document.getText()]);
  });

  it('explains marks and fields on hover', async () => {
    const words = async (path: string, place: string) => {
      const { document, position } = await at(path, place);
      const hovers = await ask<vscode.Hover[]>('HoverProvider', document.uri, position);
      return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content as vscode.MarkdownString).value)
        .join('\n');
    };
    assert.include(await words('tasks.md', 'notes='), 'Labels of the notes');
    assert.include(await words('lesson.md', 'title:'), 'Title of the lesson');
    assert.include(await words('reference.yaml', 'date'), 'ISO date');
    assert.match(await words('tasks.md', '=attack'), /\*\*Section\*\* · \[Attack\]/);
  });
});
