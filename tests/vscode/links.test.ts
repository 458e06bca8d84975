import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { layLink } from './lay-link.ts';
import { open, remove, workspaceUri, write } from './workspace-files.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const LESSON = `---
title: Linked
---

## One
<!-- section id=one -->

Text.[^1]

![A map](media/map.png) ![Another](media/secret.png) ![A third](inside.png) ![A fourth](pictures/secret.png)
`;

describe('a lesson with links', () => {
  before(function () {
    // A Web Worker cannot lay any.
    if (!layLink) this.skip();
  });
  beforeEach(async () => {
    await write('outside/notes.md', '[^1]: A secret.\n');
    await write('outside/secret.png', PNG);
    await write('linked/media/map.png', PNG);
    await write('linked/lesson.md', LESSON);
    await layLink?.('../outside/notes.md', 'linked/notes.md');
    await layLink?.('../../outside/secret.png', 'linked/media/secret.png');
    await layLink?.('media/map.png', 'linked/inside.png');
    await layLink?.('../outside', 'linked/pictures');
  });
  afterEach(async () => {
    if (!layLink) return;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['linked', 'outside', 'imported']) await remove(name).catch(() => undefined);
  });

  it('is read as the command line reads it: what is reached through a link is no part of it', async () => {
    await open('linked/lesson.md');
    const found = await eventually('its problems', () => {
      const problems = vscode.languages
        .getDiagnostics(workspaceUri('linked', 'lesson.md'))
        .filter(({ source }) => source === 'marginalia')
        .map(({ code, message }) => `${String(typeof code === 'object' ? code.value : code)} ${message}`);
      return problems.length > 3 && problems.sort();
    });
    assert.deepEqual(
      found.map((problem) => problem.split(' ')[0]),
      ['note-undefined', 'picture-missing', 'picture-missing', 'picture-missing'],
      found.join('\n'),
    );
  });

  it('gives no picture away that an imported file reaches through a link', async () => {
    await write(
      'linked/passage.md',
      '# Imported\n\nWords ![a](media/map.png) ![b](media/secret.png) ![c](pictures/secret.png)\n',
    );
    const labelled = (text: string) => (items: readonly vscode.QuickPickItem[]) =>
      items.find(({ label }) => label.includes(text));
    const here = labelled('korea-1950');
    const user = answering(['Imported', labelled('Create Lesson'), here, 'imported']);
    await vscode.commands.executeCommand('marginalia.importPassage', workspaceUri('linked', 'passage.md'));
    user.restore();
    const media = await vscode.workspace.fs.readDirectory(workspaceUri('imported', 'media'));
    assert.deepEqual(media, [['map.png', vscode.FileType.File]]);
  });
});
