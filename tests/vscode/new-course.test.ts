import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { expectLoggedError } from './expect-logged-error.ts';
import { remove, workspaceUri } from './workspace-files.ts';

type Items = readonly vscode.QuickPickItem[];
/** The workspace's own folder. */
const here = (items: Items) => items.find(({ label }) => label === workspaceUri().path.split('/').at(-1));
const names = async (...path: string[]): Promise<string[]> =>
  (await vscode.workspace.fs.readDirectory(workspaceUri(...path))).map(([name]) => name).sort();

describe('a new course', () => {
  let user: ReturnType<typeof answering> | undefined;
  const begin = async (...answers: readonly unknown[]): Promise<unknown[][]> => {
    user = answering(answers);
    await vscode.commands.executeCommand('marginalia.newCourse');
    return user.asked;
  };
  afterEach(async () => {
    user?.restore();
    user = undefined;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of await names()) if (name.startsWith('weather')) await remove(name);
  });

  it('is written whole, opens, and has no problem', async () => {
    const [, , named = []] = await begin('Weather: a course', here, 'weather');
    assert.equal((named[0] as vscode.InputBoxOptions).value, 'weather-a-course');
    assert.equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      workspaceUri('weather', 'course.yaml').toString(),
    );
    assert.include(vscode.window.activeTextEditor?.document.getText() ?? '', 'title: "Weather: a course"');
    assert.deepEqual(await names('weather'), [
      '.github',
      '.gitignore',
      'README.md',
      'course.yaml',
      'first-lesson',
    ]);
    const workflow = await vscode.workspace.fs.readFile(
      workspaceUri('weather', '.github', 'workflows', 'site.yml'),
    );
    const { packageJSON } = vscode.extensions.getExtension('marginalia.marginalia') ?? {};
    assert.include(new TextDecoder().decode(workflow), `@marginalia/core@${packageJSON.version} check`);
    const lesson = workspaceUri('weather', 'first-lesson', 'lesson.md');
    await vscode.window.showTextDocument(lesson);
    await eventually(
      'the outline of the lesson, which has been read',
      async () =>
        (await vscode.commands.executeCommand<unknown[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          lesson,
        )) ?? false,
    );
    const problems = vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.includes('/weather/'))
      .flatMap(([, list]) => list.map(({ message }) => message));
    assert.deepEqual(problems, []);
  });

  it('is written nowhere without a title, a place and a name', async () => {
    const before = await names();
    await begin(undefined);
    await begin('Weather', undefined);
    await begin('Weather', here, undefined);
    assert.deepEqual(await names(), before);
  });

  it('writes over nothing, and says so', async () => {
    await begin('Weather', here, 'weather');
    const before = await vscode.workspace.fs.readFile(workspaceUri('weather', 'course.yaml'));
    const asked = await expectLoggedError(/cannot write .*weather/, () =>
      begin('Another', here, 'weather', undefined),
    );
    assert.match(String(asked.at(-1)?.[0]), /“.*weather” cannot be written\. Nothing was left there\./);
    assert.deepEqual(await vscode.workspace.fs.readFile(workspaceUri('weather', 'course.yaml')), before);
    assert.deepEqual(
      (await names()).filter((name) => name.includes('weather')),
      ['weather'],
    );
  });
});
