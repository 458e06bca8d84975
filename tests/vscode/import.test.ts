import { docxFile, epubFile, plainPdf, wordParagraph, wordRun } from '@marginalia/core/testing';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { remove, workspaceUri, write } from './workspace-files.ts';

const TEXT = 'The valley was dry.1 Nobody slept.2\n\nIn 1950 it rained again.4 Everybody slept.5\n';

type Items = readonly (vscode.QuickPickItem & { readonly item?: { readonly folder?: vscode.Uri } })[];
const labelled = (text: string) => (items: Items) => items.find(({ label }) => label.includes(text));
const make = labelled('Create Lesson');
const proposed = ({ value }: vscode.InputBoxOptions) => value;
/** The folder of the workspace itself, among those where a lesson can go. */
const here = (items: Items) =>
  items.find(({ item }) => item?.folder?.toString() === workspaceUri().toString());

describe('importing a passage', () => {
  let user: ReturnType<typeof answering> | undefined;
  const importing = async (file: vscode.Uri, answers: readonly unknown[]): Promise<unknown[][]> => {
    user = answering(answers);
    await vscode.commands.executeCommand('marginalia.importPassage', file);
    const { asked } = user;
    user.restore();
    user = undefined;
    return asked;
  };
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(...path.split('/'))));
  const names = async (): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(workspaceUri())).map(([name]) => name);
  const problems = (path: string, source: string): vscode.Diagnostic[] =>
    vscode.languages
      .getDiagnostics(workspaceUri(...path.split('/')))
      .filter((found) => found.source === source);

  afterEach(async () => {
    user?.restore();
    user = undefined;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of await names()) if (/^(?:the-valley|valley|imported)/.test(name)) await remove(name);
  });

  it('shows what it would do, writes a lesson and opens it at the first doubtful place', async () => {
    const file = await write('the-valley.txt', TEXT);
    const asked = await importing(file, [proposed, make, here, proposed]);
    const [, preview = []] = asked;
    assert.include((preview[1] as vscode.QuickPickOptions).title ?? '', 'Import “The valley”: 4 markers, ');
    const places = (preview[0] as Items).map(({ label }) => label).join('\n');
    assert.include(places, 'The markers skip from 2 to 4.');
    assert.include(
      await read('the-valley/lesson.md'),
      'dry.[^1] Nobody slept.[^2]\n\nIn 1950 it rained again.[^4]',
    );
    assert.notInclude(await names(), 'the-valley.new');

    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, workspaceUri('the-valley', 'lesson.md').path);
    const skip = problems('the-valley/lesson.md', 'marginalia import').find(
      ({ code }) => code === 'import-skip',
    );
    assert.isTrue(skip && editor && skip.range.start.isEqual(editor.selection.start));
    await eventually('the check of the new lesson', async () => {
      const found = problems('the-valley/lesson.md', 'marginalia');
      return found.every(({ severity }) => severity > vscode.DiagnosticSeverity.Warning);
    });
  });

  it('lists decisions kind by kind, and makes one the other way at one pick', async () => {
    const asked = await importing(await write('the-valley.txt', TEXT), [
      proposed,
      labelled('4 markers'),
      labelled('“slept.2'),
      labelled('“dry.1'),
      labelled('“dry.1'),
      labelled('Back'),
      make,
      here,
      // VS Code still knows the text of a file of the same name that was deleted a moment ago.
      'imported-decisions',
    ]);
    const [, , decisions = [], turned = [], , , again = []] = asked;
    assert.deepEqual(
      (decisions[0] as Items).map(({ description }) => description),
      ['Line 1', 'Line 1', 'Line 3', 'Line 3', undefined],
    );
    assert.include((turned[0] as Items)[1]?.detail ?? '', 'You chose the other way.');
    assert.include((again[1] as vscode.QuickPickOptions).title ?? '', ': 3 markers, ');
    assert.include(await read('imported-decisions/lesson.md'), 'dry.[^1] Nobody slept.2');
  });

  it('lets doubtful places move with the text, and go when somebody has dealt with them', async () => {
    await importing(await write('the-valley.txt', TEXT), [proposed, make, here, proposed]);
    const { document } = vscode.window.activeTextEditor ?? {};
    if (!document) throw new Error('nothing was opened');
    const skip = (): vscode.Diagnostic | undefined =>
      problems('the-valley/lesson.md', 'marginalia import').find(({ code }) => code === 'import-skip');
    const before = skip();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(
      'the place two lines below',
      () => skip()?.range.start.line === (before?.range.start.line ?? 0) + 2,
    );
    const again = new vscode.WorkspaceEdit();
    again.replace(document.uri, skip()?.range ?? new vscode.Range(0, 0, 0, 0), '[^3]');
    await vscode.workspace.applyEdit(again);
    await eventually('the place to go', () => !skip());
    await document.save();
  });

  it('tells one fact once: with its decision before, and in one problem after', async () => {
    const text = `${TEXT}${'Nobody slept in the valley. '.repeat(20)}He came back once.9 Then he left.\n\nNotes\n${[1, 2, 3, 4, 5].map((n) => `${n}. Note ${n}.`).join('\n')}\n`;
    const asked = await importing(await write('the-valley.txt', text), [
      proposed,
      make,
      here,
      'imported-once',
    ]);
    const labels = ((asked[1]?.[0] ?? []) as Items).map(
      ({ label, description }) => `${label}; ${description}`,
    );
    assert.include(labels.join('\n'), 'number left in the text; to look at: 1');
    assert.notInclude(labels.join('\n'), 'may be a marker');
    const path = 'imported-once/lesson.md';
    await eventually('the check of the new lesson', () =>
      problems(path, 'marginalia').some(({ message }) => message.includes('“3”')),
    );
    const told = vscode.languages.getDiagnostics(workspaceUri(...path.split('/')));
    const words = told.map(({ range: { start } }) => `${start.line}:${start.character}`);
    assert.lengthOf(new Set(words), words.length, told.map(({ message }) => message).join('\n'));
  });

  it('gives each lesson an id of its own, and proposes a free folder', async () => {
    const file = await write('the-valley.txt', TEXT);
    await importing(file, [proposed, make, here, proposed]);
    await importing(file, [proposed, make, here, proposed]);
    assert.include(await read('the-valley/lesson.md'), '\nid: the-valley\n');
    assert.include(await read('the-valley-2/lesson.md'), '\nid: the-valley-2\n');
  });

  it('keeps doubtful places when the folder is renamed, and lets them be settled', async () => {
    await importing(await write('the-valley.txt', TEXT), [proposed, make, here, 'imported-before']);
    const codes = (path: string): string[] =>
      problems(path, 'marginalia import').map(({ code, range }) => `${code} ${range.start.line}`);
    const before = codes('imported-before/lesson.md');
    assert.isAbove(before.length, 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const [from, to] = [workspaceUri('imported-before'), workspaceUri('imported-after')];
    const move = new vscode.WorkspaceEdit();
    move.renameFile(from, to);
    assert.isTrue(await vscode.workspace.applyEdit(move));
    const uri = workspaceUri('imported-after', 'lesson.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually('the places under the new name', () => codes('imported-after/lesson.md').length > 0);
    assert.deepEqual(codes('imported-after/lesson.md'), before);
    await eventually('none under the old one', () => codes('imported-before/lesson.md').length === 0);

    const [first] = problems('imported-after/lesson.md', 'marginalia import');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      first?.range,
    );
    const settle = actions.find(({ title }) => title.startsWith('Nothing is wrong here'))?.command;
    await vscode.commands.executeCommand(settle?.command ?? '', ...(settle?.arguments ?? []));
    assert.deepEqual(codes('imported-after/lesson.md'), before.slice(1));
    user = answering(['Remove Them']);
    await vscode.commands.executeCommand('marginalia.settleDoubts', uri);
    assert.isEmpty(codes('imported-after/lesson.md'));
  });

  it('writes nothing when it is given up, and refuses a folder that exists', async () => {
    const file = await write('the-valley.txt', TEXT);
    await importing(file, [proposed, undefined]);
    assert.notInclude(await names(), 'the-valley');
    const asked = await importing(file, [proposed, make, here, undefined]);
    const box = (asked[3]?.[0] ?? {}) as vscode.InputBoxOptions;
    await vscode.workspace.fs.createDirectory(workspaceUri('the-valley'));
    assert.include(String(await box.validateInput?.('the-valley')), 'already exists');
  });

  it('reads Word documents, pictures and notes included', async () => {
    const body = [
      wordParagraph(wordRun('The valley'), 'Title'),
      wordParagraph(wordRun('The rain'), 'Heading1'),
      wordParagraph(`${wordRun('It rained.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    ].join('');
    const file = await write('valley.docx', docxFile({ body, footnotes: ['So the chronicle.'] }));
    await importing(file, [proposed, make, here, 'imported-docx']);
    assert.include(
      await read('imported-docx/lesson.md'),
      '## The rain\n<!-- section id=the-rain -->\n\nIt rained.[^1]\n\n[^1]: So the chronicle.',
    );
  });

  it('reads the text of a PDF, with a library that is loaded for it', async () => {
    const lines = [
      'The dockers had walked out at noon, and the town did not',
      'believe that they would come back.',
    ];
    const file = await write('valley.pdf', plainPdf([lines]));
    await importing(file, [proposed, make, here, 'imported-pdf']);
    assert.include(await read('imported-pdf/lesson.md'), lines.join(' '));
  });

  it('asks for the chapter of a book', async () => {
    const book = epubFile(
      { 'a.xhtml': '<h1>The rain</h1><p>It rained.</p>', 'b.xhtml': '<h1>The snow</h1><p>It snowed.</p>' },
      { 'a.xhtml': 'One', 'b.xhtml': 'Two' },
    );
    const asked = await importing(await write('valley.epub', book), [
      labelled('Two'),
      proposed,
      make,
      here,
      'imported-epub',
    ]);
    assert.deepEqual(
      ((asked[0]?.[0] ?? []) as Items).map(({ label }) => label),
      ['One', 'Two'],
    );
    assert.include(await read('imported-epub/lesson.md'), 'title: The snow');
  });

  it('says in a sentence what cannot be imported', async () => {
    const asked = await importing(await write('valley.docx', 'PK\u0003\u0004 and no more'), [undefined]);
    assert.include(String(asked[0]?.[0]), 'The file is damaged');
    assert.lengthOf(asked, 1);
  });
});
