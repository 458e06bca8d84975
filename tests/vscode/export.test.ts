import { assert } from 'chai';
import { unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { expectLoggedError } from './expect-logged-error.ts';
import { open, remove, replace, workspaceUri, write } from './workspace-files.ts';

type Items = readonly vscode.QuickPickItem[];
const labelled = (text: string) => (items: Items) => items.find(({ label }) => label.includes(text));
const writeIt = (items: Items) => items.find(({ label }) => label.startsWith('Write F'));

describe('exporting a lesson', () => {
  let user: ReturnType<typeof answering> | undefined;
  const exporting = async (...answers: readonly unknown[]): Promise<unknown[][]> => {
    user = answering(answers);
    await vscode.commands.executeCommand('marginalia.exportLesson');
    const { asked } = user;
    user.restore();
    user = undefined;
    return asked;
  };
  const read = async (...path: string[]): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(...path)));
  const names = async (...path: string[]): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(workspaceUri(...path))).map(([name]) => name).sort();

  beforeEach(async () => {
    await open('lesson.md');
  });
  afterEach(async () => {
    user?.restore();
    user = undefined;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of await names()) if (name.startsWith('export')) await remove(name);
  });

  it('shows what the other system cannot hold, then writes the file where the user says', async () => {
    const target = workspaceUri('exported.moodle.xml');
    const asked = await exporting(labelled('Moodle XML'), writeIt, target, undefined);
    const [formats = [], preview = [], dialog = [], told = []] = asked;
    assert.includeMembers(
      (formats[0] as Items).map(({ label }) => label),
      ['Moodle XML', 'GIFT', 'QTI 3.0', 'CSV'],
    );
    const lines = preview[0] as Items;
    assert.match((preview[1] as vscode.QuickPickOptions).title ?? '', /as Moodle XML: \d+ of the exercises/);
    assert.includeMembers(
      lines.flatMap(({ label, kind }) => (kind === vscode.QuickPickItemKind.Separator ? [label] : [])),
      ['Scores can differ', 'Looks different', 'Missing'],
    );
    assert.isTrue(lines.some(({ detail = '' }) => detail.startsWith('Students choose among the sentences')));
    assert.match((dialog[0] as vscode.SaveDialogOptions).defaultUri?.path ?? '', /\.moodle\.xml$/);
    assert.match(await read('exported.moodle.xml'), /^<\?xml.*<quiz>.*<\/quiz>\s*$/s);
    assert.match(String(told[0]), /exported\.moodle\.xml.*: \d+ parts/);
  });

  it('packs the page that answers, for a platform that plays SCORM', async () => {
    const target = workspaceUri('exported.zip');
    await exporting(labelled('SCORM'), writeIt, target, undefined);
    const bytes = await vscode.workspace.fs.readFile(target);
    const files = Object.keys(unzipSync(bytes));
    assert.includeMembers(files, ['imsmanifest.xml']);
    for (const name of ['player.js', 'scorm.js', 'site.css'])
      assert.isTrue(
        files.some((file) => file.endsWith(name)),
        name,
      );
  });

  it('writes nothing until the user has seen the report and chosen a place', async () => {
    const before = await names();
    await exporting(undefined);
    await exporting(labelled('GIFT'), undefined);
    await exporting(labelled('GIFT'), writeIt, undefined);
    assert.deepEqual(await names(), before);
  });

  it('shows the report as a text, and an exercise in its file', async () => {
    const asked = await exporting(
      labelled('CSV'),
      labelled('Report as Text'),
      (items: Items) => items.find(({ detail }) => detail?.includes('left out') ?? false),
      undefined,
    );
    assert.lengthOf(asked, 4);
    const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'marginalia-export');
    assert.match(report?.getText() ?? '', /as CSV.*The keys go along.*Missing\n {2}The lesson: /s);
  });

  it('exports what stands in the editor, and says that the lesson has errors', async () => {
    // A lesson of its own: whoever changes one is its author, whose work is no student's.
    const saved =
      '---\ntitle: Exported\nid: export-unsaved\n---\n\n## Rain\n<!-- section id=rain -->\n\nIt rained.\n';
    await write('export-unsaved/lesson.md', saved);
    const { document } = await open('export-unsaved/lesson.md');
    await replace(
      document,
      'It rained.\n',
      'It rained.\n\n### Exported unsaved\n<!-- exercise id=x-unsaved type=choice -->\n\n- [x] only\n',
    );
    const [, preview = []] = await exporting(
      labelled('QTI 3.0'),
      writeIt,
      workspaceUri('exported.zip'),
      undefined,
    );
    const lines = preview[0] as Items;
    assert.isTrue(lines.some(({ label }) => label.startsWith('The lesson has errors: ')));
    assert.isTrue(
      lines.some(
        ({ label, detail = '' }) => label === 'Exported unsaved' && detail.startsWith('It is left out'),
      ),
    );
    assert.equal((await read('exported.zip')).slice(0, 2), 'PK');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('writes several files into a new folder, and never over one that exists', async () => {
    await vscode.workspace.fs.createDirectory(workspaceUri('exported'));
    const into = () => [workspaceUri('exported')];
    await exporting(labelled('CSV'), writeIt, into, undefined);
    const [first = ''] = await names('exported');
    await write(`exported/${first}/tasks.csv`, 'mine');
    await exporting(labelled('CSV'), writeIt, into, undefined);
    assert.deepEqual(await names('exported'), [first, `${first}-2`]);
    assert.equal(await read('exported', first, 'tasks.csv'), 'mine');
    assert.deepEqual(await names('exported', `${first}-2`), ['keys.csv', 'tasks.csv']);
  });

  it('says why a place cannot be written, and leaves alone what is there', async () => {
    await write('exported', 'a file');
    const asked = await exporting(
      labelled('Moodle XML'),
      writeIt,
      workspaceUri('exported', 'a.xml'),
      undefined,
    );
    assert.match(String(asked.at(-1)?.[0]), /exported.* is in the way/);
    assert.equal(await read('exported'), 'a file');
  });

  for (const [format, fill] of [
    ['Moodle XML', 0.5],
    ['QTI 3.0', 0],
    ['CSV', 0.5],
  ] as const)
    it(`leaves nothing on a disk that is full: ${format}`, async () => {
      const disk = fullDisk(fill);
      const target = vscode.Uri.parse(`full:/${format === 'CSV' ? '' : 'a'}`);
      const asked = await expectLoggedError(/cannot write full:/, () =>
        exporting(labelled(format), writeIt, format === 'CSV' ? [target] : target, undefined),
      );
      assert.include(String(asked.at(-1)?.[0]), 'is there room on the disk?');
      assert.deepEqual([...disk.keys()], ['/']);
    });
});

let provider: vscode.Disposable | undefined;
afterEach(() => {
  provider?.dispose();
  provider = undefined;
});

/**
 * A disk without room, under the scheme `full`.
 *
 * @param share how much of a file is written without a word, as VS Code does on a real one; 0 refuses
 */
function fullDisk(share: number): ReadonlyMap<string, number | undefined> {
  const { FileNotFound, Unavailable } = vscode.FileSystemError;
  /** Sizes of files; `undefined` for folders. */
  const entries = new Map<string, number | undefined>([['/', undefined]]);
  provider = vscode.workspace.registerFileSystemProvider('full', {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat({ path }) {
      if (!entries.has(path)) throw FileNotFound(path);
      const size = entries.get(path);
      const type = size === undefined ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: 0, size: size ?? 0 };
    },
    readDirectory: () => [],
    readFile: ({ path }) => new Uint8Array(entries.get(path) ?? 0),
    createDirectory: ({ path }) => void entries.set(path, undefined),
    writeFile({ path }, content) {
      if (share === 0) throw Unavailable('no space left');
      entries.set(path, Math.floor(content.length * share));
    },
    delete({ path }) {
      for (const name of entries.keys())
        if (name === path || name.startsWith(`${path}/`)) entries.delete(name);
    },
    rename() {
      throw Unavailable('no space left');
    },
  });
  return entries;
}
