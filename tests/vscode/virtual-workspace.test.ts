import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { positionIn } from './workspace-files.ts';

const files: Readonly<Record<string, string>> = {
  '/course/lesson.md':
    '---\ntitle: Elsewhere\nparts: [questions.md]\n---\n\n## One\n<!-- section id=one -->\n\nText.[^1][^2]\n\n[^1]: Note.\n',
  '/course/questions.md': '## Why?\n<!-- question id=q-why section=one -->\n\nSay why.\n',
};

/** A read-only file system that is neither a disk nor a folder of this window, as a repository on the web. */
class VirtualFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = files[path];
    if (text !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
    if (path === '/' || path === '/course')
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (path !== '/course') return [['course', vscode.FileType.Directory]];
    return Object.keys(files).map((name) => [name.slice('/course/'.length), vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const text = files[path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('a lesson on a virtual file system', () => {
  // It stays as long as the window, as that of an extension does: the lesson may be read again at any time.
  before(() => {
    vscode.workspace.registerFileSystemProvider('virtual', new VirtualFiles(), { isReadonly: true });
  });

  it('has hovers and problems like any other', async () => {
    const uri = vscode.Uri.parse('virtual:/course/lesson.md');
    const { document } = await vscode.window.showTextDocument(uri);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      positionIn(document, '[^1]'),
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content as vscode.MarkdownString).value);
    assert.include(texts.join(), 'Note.');
    const found = await eventually('the marker without a note', () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      return diagnostics.length > 0 && diagnostics;
    });
    assert.deepEqual(
      found.map(({ code }) => (typeof code === 'object' ? code.value : code)),
      ['note-undefined'],
    );
  });
});
