import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { remove, workspaceUri } from './workspace-files.ts';

interface Line {
  readonly type: string;
  readonly lesson: string;
  readonly id: string;
  readonly section?: string;
  readonly examDate?: number | null;
  readonly target?: string | undefined;
  readonly exercise?: string;
}

/** The lines of the JSON Lines files in a folder of .marginalia, in order of time. */
async function lines(folder: string): Promise<Line[]> {
  const uri = workspaceUri('.marginalia', folder);
  const entries = await vscode.workspace.fs.readDirectory(uri).then(
    (found) => found,
    () => [],
  );
  const files = entries.filter(([name]) => name.endsWith('.jsonl'));
  const texts = await Promise.all(
    files.map(async ([name]) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, name))),
    ),
  );
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  );
}

describe('the progress of a lesson', () => {
  let user: ReturnType<typeof answering> | undefined;
  const act = async (command: string, answers: readonly unknown[], ...args: unknown[]) => {
    user = answering(answers);
    await vscode.commands.executeCommand(`marginalia.${command}`, ...args);
    const { asked } = user;
    user.restore();
    user = undefined;
    return asked;
  };
  const pick = (wanted: (item: { label: string }) => boolean) => (items: readonly { label: string }[]) =>
    items.find(wanted);
  const section = (id: string) => ({ kind: 'section', id: `section-${id}`, section: { id, title: id } });

  before(async () => {
    await vscode.window.showTextDocument(workspaceUri('lesson.md'));
  });
  afterEach(() => user?.restore());
  after(async () => {
    await remove('.marginalia').catch(() => undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('knows what was read on paper, once a day, and takes it back', async () => {
    await act('markSectionRead', ['Undo'], section('build-up'));
    // Readers that other suites had open may have told of what they showed: the first sections, not the last.
    const reads = async () =>
      (await lines('record')).filter(({ type, section }) => type === 'read' && section === 'build-up');
    const [first] = await reads();
    const removed = (await lines('record')).find(({ type }) => type === 'remove');
    assert.isDefined(first);
    assert.equal(removed?.target, first?.id);
    await act('markSectionRead', [], section('build-up'));
    await act('markSectionRead', [], section('build-up'));
    assert.lengthOf(await reads(), 2);
  });

  it('takes an exam date from the list, typed, and away', async () => {
    const exam = async () =>
      (await lines('record')).filter(({ type }) => type === 'setting').at(-1)?.examDate;
    await act('setExamDate', [pick(({ label }) => label === 'In two weeks')]);
    const inDays = (((await exam()) ?? 0) - Date.now()) / 86_400_000;
    assert.isAbove(inDays, 13);
    assert.isBelow(inDays, 15);

    const year = new Date().getFullYear() + 1;
    let refusals: unknown[] = [];
    await act('setExamDate', [
      pick(({ label }) => label === 'Another date…'),
      async ({ validateInput }: vscode.InputBoxOptions) => {
        refusals = await Promise.all(
          ['2020-01-01', `${year}-02-30`, 'soon', `${year}-06-30`].map((text) => validateInput?.(text)),
        );
        return `${year}-06-30`;
      },
    ]);
    assert.deepEqual(refusals, [
      'That day has passed.',
      'Write year, month and day: YYYY-MM-DD.',
      'Write year, month and day: YYYY-MM-DD.',
      undefined,
    ]);
    assert.equal(await exam(), new Date(year, 5, 30, 12).getTime());

    await act('setExamDate', [pick(({ label }) => label === 'No exam')]);
    assert.isNull(await exam());
    await act('setExamDate', [undefined]);
    assert.isNull(await exam());
  });

  it('stays where the student does not want it reset', async () => {
    const [question] = await act('resetLessonProgress', [undefined]);
    assert.deepInclude(question?.[1], { modal: true });
    assert.isFalse((await lines('record')).some(({ type }) => type === 'reset'));
    assert.deepEqual(await lines('archive'), []);
  });

  it('is reset, after a copy was kept, and comes back', async () => {
    const done = (await lines('record')).filter(({ lesson }) => lesson === 'korea-1950');
    await act('resetLessonProgress', ['Reset', undefined]);
    const kept = await lines('archive');
    assert.deepEqual(kept.map(({ id }) => id).sort(), done.map(({ id }) => id).sort());
    assert.isTrue((await lines('record')).some(({ type }) => type === 'reset'));
    const again = await act('resetLessonProgress', []);
    assert.match(String(again[0]?.[0]), /^Nothing has been done in “Stalin and the Korean War”/);

    await act('markSectionRead', [], section('attack'));
    await act('resetLessonProgress', ['Reset', 'Undo']);
    const events = await lines('record');
    const reset = events.filter(({ type }) => type === 'reset').at(-1);
    assert.deepInclude(events.filter(({ type }) => type === 'remove').at(-1), { target: reset?.id });
    assert.lengthOf(await vscode.workspace.fs.readDirectory(workspaceUri('.marginalia', 'archive')), 2);
  });

  it('shows the archive', async () => {
    await act('resetLessonProgress', ['Reset', 'Show Archive']);
    assert.match(
      vscode.window.activeTextEditor?.document.uri.path ?? '',
      /\/\.marginalia\/archive\/korea-1950-[\dT-]+\.jsonl$/,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is shown in a tab named after the lesson', async () => {
    await vscode.window.showTextDocument(workspaceUri('lesson.md'));
    await vscode.commands.executeCommand('marginalia.showProgress');
    await eventually('the tab', () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .some((tab) => tab.label === 'Progress: Stalin and the Korean War'),
    );
  });
});
