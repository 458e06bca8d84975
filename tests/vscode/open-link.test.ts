import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { heldExtension } from './held/held-extension.ts';
import { remove, write } from './workspace-files.ts';

describe('a link from outside', () => {
  const { registerUriHandler } = vscode.window;
  let handler: vscode.UriHandler | undefined;
  let user: ReturnType<typeof answering> | undefined;
  before(async () => {
    Object.assign(vscode.window, {
      registerUriHandler: (given: vscode.UriHandler) => {
        handler = given;
        return registerUriHandler(given);
      },
    });
    await write(
      'from-outside/lesson.md',
      '---\ntitle: Linked\nid: linked-rain\n---\n\n## Rain\n<!-- section id=rain -->\n\nIt rained.\n',
    );
    const { activate, deactivate } = heldExtension();
    await deactivate();
    activate();
  });
  after(async () => {
    Object.assign(vscode.window, { registerUriHandler });
    await remove('from-outside');
  });
  afterEach(async () => {
    user?.restore();
    user = undefined;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  const tabs = (): string[] =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  /** Follows a link, and gives what was asked or said. */
  const follow = async (link: string, answer?: string): Promise<string> => {
    user = answering([answer]);
    await handler?.handleUri(vscode.Uri.parse(link));
    const { asked } = user;
    await eventually('a question or a message', () => asked.length === 1);
    return String(asked[0]?.[0]);
  };
  const start = `${vscode.env.uriScheme}://marginalia.marginalia`;

  it('opens a lesson of the workspace, if the student agrees', async () => {
    assert.include(await follow(`${start}/open?lesson=linked-rain&section=rain`, 'Open'), 'Linked');
    await eventually('the lesson to open', () => tabs().includes('Linked'));
  });

  it('opens nothing if the student does not', async () => {
    assert.include(await follow(`${start}/open?lesson=linked-rain`), 'Linked');
    assert.notInclude(tabs(), 'Linked');
  });

  it('opens nothing that is not in this window', async () => {
    assert.include(await follow(`${start}/open?lesson=elsewhere`), 'not in this window');
    assert.isEmpty(tabs());
  });

  for (const hostile of [
    '/open?lesson=../../etc',
    '/open?lesson=linked-rain&lesson=other',
    '/open?lesson=linked-rain&command=workbench.action.quit',
    '/open?lesson=linked%0Arain',
    '/run?lesson=linked-rain',
    '/open?folder=file:///etc',
    `/open?lesson=${'a'.repeat(3_000)}`,
  ])
    it(`refuses ${hostile.slice(0, 60)}`, async () => {
      assert.match(await follow(start + hostile), /does not lead to a lesson|not in this window/);
      assert.isEmpty(tabs());
    });
});
