import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open, remove, replace, workspaceUri, write } from './workspace-files.ts';

const FOLDER = 'mended';
const BODY = `---
title: Mended
id: mended
---

## One
<!-- section id=one -->

Text.[^1]

## Two
<!-- section id=Two -->

More.[^2] See [the second](#Two).

[^1]: First.

[^2]: Second.
`;

/** Our findings of a document as `rule severity text`. */
function findings({ uri }: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'marginalia')
    .map((found) => {
      const { severity, range } = found;
      return `${ruleOf(found)} ${vscode.DiagnosticSeverity[severity]} ${range.start.line + 1}`;
    });
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function finding(document: vscode.TextDocument, wanted: string): Promise<string[]> {
  return eventually(`${wanted} among ${document.uri.path}`, () => {
    const all = findings(document);
    return all.some((one) => one.startsWith(wanted)) && all;
  });
}

async function clean(document: vscode.TextDocument): Promise<void> {
  await eventually('no finding left', () => findings(document).length === 0);
}

/** The code actions at the first occurrence of a text, with their edits. */
async function actionsAt(
  document: vscode.TextDocument,
  text: string,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  const at = document.getText().indexOf(text);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    20,
  );
}

async function take(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((one) => one.title === title);
  if (!action?.edit)
    throw new Error(`no “${title}” with an edit among ${actions.map((one) => one.title).join(', ')}`);
  assert.isTrue(await vscode.workspace.applyEdit(action.edit));
}

async function lesson(
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<vscode.TextDocument> {
  for (const [path, content] of Object.entries(files)) await write(`${FOLDER}/${path}`, content);
  await write(`${FOLDER}/lesson.md`, text);
  const { document } = await open(`${FOLDER}/lesson.md`);
  return document;
}

const settings = () => vscode.workspace.getConfiguration('marginalia');

describe('what is wrong with a lesson', () => {
  afterEach(async () => {
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('footnotes.enabledIn', undefined, vscode.ConfigurationTarget.Workspace);
    // What is unsaved would stand before what the next test writes.
    await vscode.workspace.saveAll(true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(FOLDER);
    await eventually('no finding left', () =>
      vscode.languages
        .getDiagnostics(workspaceUri(FOLDER, 'lesson.md'))
        .every((one) => ruleOf(one) === 'lesson-missing'),
    );
  });

  it('appears as it is typed and goes as it is mended, in every part, nothing saved', async () => {
    const document = await lesson(BODY.replaceAll('Two -->', 'two -->').replace('#Two', '#two'), {
      'more.md': '## X\n<!-- question id=q section=one -->\n\nText.\n',
    });
    const more = await vscode.workspace.openTextDocument(workspaceUri(FOLDER, 'more.md'));
    await replace(document, 'Text.[^1]', 'Text.[^1] And.[^3]');
    await finding(document, 'note-undefined Error 9');
    await replace(more, 'section=one', 'section=on');
    await finding(more, 'item-unknown-section Error 2');
    await replace(document, ' And.[^3]', '');
    await clean(document);
    await replace(more, 'section=on', 'section=one');
    await clean(more);
  });

  it('leads from its code to the page of the rule, inside the extension', async () => {
    const document = await lesson(BODY);
    await finding(document, 'id-format');
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
    const code = diagnostic?.code;
    if (typeof code !== 'object') throw new Error('a code that leads nowhere');
    const { target } = code;
    assert.equal(target.scheme, 'command');
    await vscode.commands.executeCommand(target.path, ...JSON.parse(decodeURIComponent(target.query)));
    await eventually('the page of the rule', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ label }) => label.includes('id-format')),
    );
  });

  it('is mended by the light bulb, in every file that is concerned, and undone in one step', async () => {
    const document = await lesson(BODY, {
      'tasks.md': '## X\n<!-- question id=q section=Two -->\n\nText.\n',
    });
    // A name of its own: VS Code remembers for a while what stood in a file that has gone.
    const more = await vscode.workspace.openTextDocument(workspaceUri(FOLDER, 'tasks.md'));
    await finding(document, 'id-format Warning 12');
    const actions = await actionsAt(document, 'Two -->');
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => `${title}${isPreferred ? ' *' : ''}`),
      ['Rename it to “two” everywhere *', 'Allow “id-format” on this line'],
    );
    await take(actions, 'Rename it to “two” everywhere');
    assert.include(document.getText(), '<!-- section id=two -->');
    assert.include(document.getText(), '(#two)');
    assert.include(more.getText(), 'section=two');
    await clean(document);
    await vscode.commands.executeCommand('undo');
    await eventually('the text as it was', () => document.getText() === BODY);
  });

  it('gets the note that is missing beside the others, and its cursor there', async () => {
    const document = await lesson(BODY.replaceAll('Two', 'two').replace('[^1]: First.\n\n', ''));
    await finding(document, 'note-undefined');
    await take(await actionsAt(document, '[^1]'), 'Write a note “1”');
    assert.include(document.getText(), '[^1]: What the note says.\n\n[^2]: Second.');
    await clean(document);
  });

  it('is allowed on its line, and found again when the mark goes', async () => {
    const document = await lesson(`${BODY.replaceAll('Two', 'two')}\n[^3]: Third.\n`);
    await finding(document, 'note-unused Warning');
    await take(await actionsAt(document, '3]: Third'), 'Allow “note-unused” on this line');
    assert.include(document.getText(), '[^3]: Third. <!-- allow note-unused -->');
    await clean(document);
    await replace(document, ' <!-- allow note-unused -->', '');
    await finding(document, 'note-unused');
  });

  it('is mended all at once, and undone in one step', async () => {
    const text = BODY.replace('Text.[^1]', 'Text.[^2]')
      .replace('More.[^2]', 'More.[^1]')
      .replace('## One\n<!-- section id=one -->', '## One');
    const document = await lesson(text);
    await finding(document, 'note-order');
    const [all] = await actionsAt(document, 'Text.', vscode.CodeActionKind.SourceFixAll.append('marginalia'));
    assert.equal(all?.kind?.value, 'source.fixAll.marginalia');
    await take(all ? [all] : [], 'Fix all problems of Marginalia');
    await clean(document);
    assert.include(document.getText(), '## One\n<!-- section id=one -->');
    assert.include(document.getText(), 'Text.[^1]');
    assert.include(document.getText(), '(#two)');
    await vscode.commands.executeCommand('undo');
    await eventually('the text as it was', () => document.getText() === text);
  });

  it('of one rule is mended all at once where there is more of it', async () => {
    const document = await lesson(BODY.replace('id=one', 'id=One'));
    await finding(document, 'id-format');
    await take(await actionsAt(document, 'One -->'), 'Fix all “id-format” problems');
    await clean(document);
  });

  it('weighs as the settings say', async () => {
    const document = await lesson(BODY);
    await finding(document, 'id-format Warning');
    await settings().update('rules', { 'id-format': 'error' }, vscode.ConfigurationTarget.Workspace);
    await finding(document, 'id-format Error');
    await settings().update('rules', { 'id-format': 'off' }, vscode.ConfigurationTarget.Workspace);
    await clean(document);
  });

  it('is weighed with the help of completion in the settings', async () => {
    const text = '{ "marginalia.rules": { "note-" } }';
    await write(`${FOLDER}/.vscode/settings.json`, text);
    await lesson(BODY);
    const { document } = await open(`${FOLDER}/.vscode/settings.json`);
    await vscode.languages.setTextDocumentLanguage(document, 'jsonc');
    const labels = await eventually('the rules', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(text.indexOf('note-') + 5),
      );
      return items.length > 0 && items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    });
    assert.includeMembers(labels, ['note-unused', 'link-text']);
  });

  it('is told of notes in any Markdown file, gently, and mended there', async () => {
    await lesson(BODY);
    await write(
      'plain-notes/plain.md',
      '#### A\n\nOne[^1] two[^2] [here](gone.md).\n\n[^1]: First.\n\n[^3]: Third.\n',
    );
    const { document } = await open('plain-notes/plain.md');
    assert.deepEqual(await finding(document, 'note-unused'), [
      'note-undefined Warning 3',
      'note-unused Information 7',
    ]);
    await take(await actionsAt(document, '3]: Third'), 'Remove the note “3”');
    await replace(document, ' two[^2]', '');
    await clean(document);
    await replace(document, 'One', 'One[^9]');
    await finding(document, 'note-undefined');
    const [all] = await actionsAt(document, 'One', vscode.CodeActionKind.SourceFixAll.append('marginalia'));
    assert.isUndefined(all?.edit);
    await settings().update('footnotes.enabledIn', 'lessons', vscode.ConfigurationTarget.Workspace);
    await clean(document);
    await vscode.workspace.saveAll(true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('plain-notes');
  });
});
