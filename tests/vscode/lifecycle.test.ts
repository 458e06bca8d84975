import { assert } from 'chai';
import * as vscode from 'vscode';
import { soakOrShort } from '../toolchain/soak-or-short.ts';
import { eventually } from './eventually.ts';
import { heldExtension } from './held/held-extension.ts';
import { remove, workspaceUri, write } from './workspace-files.ts';

/** Panels that are opened and closed while they load. */
const PANELS = soakOrShort(60, 200);
const AT_ONCE = 20;
/** More lessons than are followed at one time. */
const LESSONS = 80;

describe('the life of the extension', () => {
  const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`marginalia.${command}`, ...args);
  const closeAll = (): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.closeAllEditors');
  /** The tabs that show a page of ours. */
  const ourTabs = (): vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('marginalia'),
      );
  /** Does what makes every kind of thing that the extension makes. */
  const useIt = async (): Promise<void> => {
    await vscode.window.showTextDocument(workspaceUri('lesson.md'));
    await run('openReaderToSide');
    await run('runExercise', { folder: workspaceUri(), item: 'x-caution' });
    await run('showProgress');
    await run('showWhatChanged');
    await run('previewAsStudent');
    await vscode.commands.executeCommand('marginalia.reader.focus');
    await eventually('five tabs', () => ourTabs().length === 5);
  };

  afterEach(closeAll);

  it('leaves nothing when it is deactivated, and does the same again afterwards', async () => {
    const { creations, activate, deactivate } = heldExtension();
    for (const life of ['first', 'second']) {
      await useIt();
      for (const kind of [
        'createTreeView',
        'createStatusBarItem',
        'createCommentController',
        'createWebviewPanel',
      ])
        assert.include(creations.left().join('\n'), kind);
      await deactivate();
      // Only what bounds the last write of the record may end a moment later, by itself.
      const made = (): string => creations.left().join('\n');
      assert.notMatch(made(), /^(?!setTimeout)./m, `in its ${life} life`);
      await eventually('the last timer to end', () => made() === '');
      await eventually('its tabs to close', () => ourTabs().length === 0);
      activate();
    }
    await useIt();
  });

  it('leaves nothing when it is deactivated before it has read anything', async () => {
    const { creations, activate, deactivate } = heldExtension();
    await deactivate();
    activate();
    const commands = [run('openReaderToSide'), run('showProgress'), run('runNextExercise')];
    await deactivate();
    // What was under way ends as it can, and makes nothing any more.
    await Promise.allSettled(commands);
    const left = creations.left().join('\n');
    activate();
    assert.equal(left, '');
  });

  it('opens and closes many tabs at once, and nothing is rejected', async () => {
    await vscode.window.showTextDocument(workspaceUri('lesson.md'));
    for (let opened = 0; opened < PANELS; opened += AT_ONCE) {
      const opening = Array.from({ length: AT_ONCE }, (_, index) =>
        index % 4 === 0
          ? run('showProgress')
          : index % 4 === 1
            ? run('runNextExercise')
            : run('openReaderToSide'),
      );
      await closeAll();
      await Promise.all(opening);
      await closeAll();
    }
    await eventually('all tabs to close', () => ourTabs().length === 0);
  });

  it('stops following lessons that nobody has asked for in a long time', async () => {
    const watchers = (): number =>
      heldExtension()
        .creations.left()
        .filter((made) => made.includes('createFileSystemWatcher')).length;
    try {
      const names = Array.from({ length: LESSONS }, (_, index) => `lesson-${index}`);
      await Promise.all(
        names.map((name) => write(`many/${name}/lesson.md`, `# ${name}\n\n## A section\n\nWords.\n`)),
      );
      for (let first = 0; first < LESSONS; first += AT_ONCE)
        await Promise.all(
          names
            .slice(first, first + AT_ONCE)
            .map((name) => run('runExercise', { folder: workspaceUri('many', name), item: 'none' })),
        );
      // Two for each lesson, and those of the record and the workbook.
      assert.isBelow(watchers(), 2 * LESSONS - 10);
    } finally {
      await remove('many');
    }
  });

  it('opens one tab for two exercises that are begun at once', async () => {
    await Promise.all(
      ['x-caution', 'exercise-match'].map((item) => run('runExercise', { folder: workspaceUri(), item })),
    );
    await eventually('the tab', () => ourTabs().length > 0);
    assert.lengthOf(ourTabs(), 1);
  });
});
