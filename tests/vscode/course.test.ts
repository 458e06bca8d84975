import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, within } from './eventually.ts';
import { faultyCourses, findingsInThem } from './faulty-courses.ts';
import { layLink } from './lay-link.ts';
import { open, positionIn, remove, replace, workspaceUri, write } from './workspace-files.ts';

const FOLDER = 'some-courses';

/** Our diagnostics below a folder, as the command line tells them, sorted. */
function problems(folder: string, rule = /^course-/): string[] {
  const prefix = `${workspaceUri(...folder.split('/')).path}/`;
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.path.startsWith(prefix))
    .flatMap(([uri, list]) =>
      list
        .filter(({ source, code }) => source === 'marginalia' && rule.test(codeOf(code)))
        .map(
          ({ code, range: { start }, message }) =>
            `${uri.path.slice(prefix.length)}:${start.line + 1}:${start.character + 1} ${codeOf(code)} ${message}`,
        ),
    )
    .sort();
}

const codeOf = (code: vscode.Diagnostic['code']): string =>
  String(typeof code === 'object' ? code.value : code);

/** Waits until the problems below a folder are these: each as the beginning of what is told. */
const told = (folder: string, ...beginnings: readonly string[]): Promise<true> =>
  eventually(
    `the problems ${beginnings.join(', ') || '(none)'} in ${folder}, not ${problems(folder)}`,
    () => {
      const found = problems(folder);
      return (
        found.length === beginnings.length &&
        found.every((line, index) => line.startsWith(beginnings[index] ?? ''))
      );
    },
  );

const lesson = (title: string, text = 'It rained.'): string =>
  `---\ntitle: ${title}\n---\n\n## Part one\n<!-- section id=one -->\n\n${text}\n`;

let number = 0;
/**
 * Writes a course in a folder of its own, and returns that. VS Code's watcher misses what becomes of a folder that was
 * made before its parent was watched, so such a course is written once more.
 */
async function course(files: Readonly<Record<string, string>>): Promise<string> {
  for (;;) {
    number++;
    const folder = `${FOLDER}/course-${number}`;
    for (const [path, text] of Object.entries(files)) await write(`${folder}/${path}`, text);
    if (await isWatched(folder, Object.keys(files))) return folder;
    await remove(folder);
  }
}

/** Whether VS Code hears of a change in every folder of some files. */
async function isWatched(folder: string, paths: readonly string[]): Promise<boolean> {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(workspaceUri(...folder.split('/')), '**'),
  );
  const heard = new Set<string>();
  const hears = watcher.onDidCreate(({ path }) => heard.add(path));
  const probes = [...new Set(paths.map((path) => path.replace(/[^/]*$/, '.probe')))];
  try {
    const written: vscode.Uri[] = [];
    for (const probe of probes) written.push(await write(`${folder}/${probe}`, ''));
    return (await within(5_000, () => written.every(({ path }) => heard.has(path)))) ?? false;
  } finally {
    for (const probe of probes) await remove(`${folder}/${probe}`);
    hears.dispose();
    watcher.dispose();
  }
}

describe('a course', () => {
  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(FOLDER).catch(() => undefined);
  });

  it('has the problems that the command line finds, in the same places and words', async () => {
    for (const [path, text] of Object.entries(faultyCourses)) await write(`${FOLDER}/${path}`, text);
    for (const path of Object.keys(faultyCourses))
      if (/(?:course\.yaml|lesson\.md)$/.test(path)) await open(`${FOLDER}/${path}`);
    await eventually('all problems', () => problems(FOLDER).length === findingsInThem.length);
    assert.deepEqual(problems(FOLDER), findingsInThem);
  });

  it('is checked while it is typed, and when its lessons come and go', async () => {
    const folder = await course({
      'course.yaml': 'title: T\norder: [rain, war]\n',
      'rain/lesson.md': lesson('Rain'),
    });
    const { document } = await open(`${folder}/course.yaml`);
    await told(folder, 'course.yaml:2:15 course-lesson-missing');
    await replace(document, 'war', 'rain');
    await told(folder, 'course.yaml:2:15 course-lesson-repeated');
    await replace(document, ', rain', '');
    await told(folder);
    await write(`${folder}/war/lesson.md`, lesson('War'));
    await told(folder, 'course.yaml:1:1 course-lesson-unlisted');
    await remove(`${folder}/war`);
    await told(folder);
    await replace(document, 'title', 'titel');
    await eventually('the title', () => problems(folder).some((line) => line.includes('course-field')));
  });

  it('is nothing to us if no lesson is below it', async () => {
    const folder = await course({ 'course.yaml': 'lectures: [1, 2]\n' });
    const other = await course({ 'course.yaml': 'lectures: [1, 2]\n', 'a/lesson.md': lesson('A') });
    await open(`${folder}/course.yaml`);
    await open(`${other}/course.yaml`);
    await told(other, 'course.yaml:1:1 course-field');
    assert.deepEqual(problems(folder), []);
  });

  it('has links that are checked as they are typed, and when their targets change', async () => {
    const folder = await course({
      'course.yaml': 'title: T\n',
      'rain/lesson.md': lesson('Rain', 'See [war](../war/lesson.md#one).'),
      'war/lesson.md': lesson('War'),
    });
    const { document } = await open(`${folder}/rain/lesson.md`);
    await replace(document, '#one', '#two');
    await told(
      folder,
      'rain/lesson.md:8:5 course-link “../war/lesson.md#two”: the lesson there has no place',
    );
    // On the disk, and nobody has opened it.
    await write(`${folder}/war/lesson.md`, lesson('War').replace('id=one', 'id=two'));
    await told(folder);
    const war = await open(`${folder}/war/lesson.md`);
    await replace(war.document, 'id=two', 'id=three');
    await told(folder, 'rain/lesson.md:8:5 course-link');
    await replace(war.document, 'id=three', 'id=two');
    await told(folder);
    await replace(war.document, 'title: War', 'title: War\ndraft: true');
    await told(folder, 'rain/lesson.md:8:5 course-link “../war/lesson.md#two”: this lesson is a draft');
    await replace(war.document, '\ndraft: true', '');
    await told(folder);
    const yaml = await open(`${folder}/course.yaml`);
    await replace(yaml.document, 'title: T\n', 'title: T\ndrafts: [war]\n');
    await told(folder, 'rain/lesson.md:8:5 course-link “../war/lesson.md#two”: this lesson is a draft');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await told(folder);
    await open(`${folder}/war/lesson.md`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await remove(`${folder}/war`);
    await told(
      folder,
      'rain/lesson.md:8:5 course-link “../war/lesson.md#two”: the course has no lesson there.',
    );
    await write(`${folder}/war/lesson.md`, lesson('War').replace('id=one', 'id=two'));
    await told(folder);
    await remove(`${folder}/course.yaml`);
    await write(`${folder}/war/lesson.md`, lesson('War'));
    await told(folder);
  });

  it('has quick fixes', async () => {
    const folder = await course({
      'course.yaml': 'title: T\norder: [fluod, rain, rain]\n',
      'flood/lesson.md': lesson('Flood'),
      'rain/lesson.md': lesson('Rain'),
      'war/lesson.md': lesson('War'),
    });
    const { document } = await open(`${folder}/course.yaml`);
    const fixed = async (rule: string, title: string): Promise<void> => {
      const shown = await eventually(`the problem ${rule}`, () =>
        vscode.languages.getDiagnostics(document.uri).find(({ code }) => codeOf(code) === rule),
      );
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        shown.range,
      );
      const action = actions.find((one) => one.title === title);
      assert.isDefined(action?.edit, `${title} among ${actions.map((one) => one.title)}`);
      if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    };
    await fixed('course-lesson-missing', 'Write “flood”');
    await fixed('course-lesson-repeated', 'Remove the second one');
    await fixed('course-lesson-unlisted', 'Add it to “drafts”');
    assert.equal(document.getText(), 'title: T\norder: [flood, rain]\ndrafts: [war]\n');
    await told(folder);
  });

  it('completes its fields and lessons, explains them, and leads to them', async () => {
    const folder = await course({
      'course.yaml':
        'title: T\nintro: Begin with [rain](rain/lesson.md).\norder:\n  - flood\n  - \ndrafts: [the-war]\ntheme: theme.css\n',
      'theme.css': '',
      'flood/lesson.md': lesson('The *flood*'),
      'rain/lesson.md': lesson('Rain'),
      'wars/korea/lesson.md': lesson('Korea').replace('title:', 'id: the-war\ntitle:'),
    });
    const { document } = await open(`${folder}/course.yaml`);
    const { uri } = document;
    const end = document.positionAt(document.getText().indexOf('- \n') + 2);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      end,
    );
    const offered = items.flatMap(({ label }) =>
      typeof label === 'object' ? [[label.label, label.description]] : [],
    );
    assert.deepEqual(offered, [
      ['rain', 'Rain'],
      ['wars/korea', 'Korea'],
    ]);
    await replace(document, '  - \n', '');
    const hover = async (text: string, occurrence = 0): Promise<string> => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        positionIn(document, text, occurrence),
      );
      return found
        .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
        .join();
    };
    assert.include(await hover('drafts'), 'Lessons that are not built yet');
    assert.include(await hover('flood'), 'The \\*flood\\*');
    assert.include(await hover('the-war'), 'Korea');
    const goal = async (text: string): Promise<string | undefined> => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        uri,
        positionIn(document, text),
      );
      const [first] = found;
      return (first && 'targetUri' in first ? first.targetUri : first?.uri)?.path.split(`${folder}/`)[1];
    };
    assert.equal(await goal('the-war'), 'wars/korea/lesson.md');
    assert.equal(await goal('theme.css'), 'theme.css');
    assert.equal(await goal('rain/lesson'), 'rain/lesson.md');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri,
    );
    assert.deepEqual(links.map(({ target }) => target?.path.split(`${folder}/`)[1]).sort(), [
      'flood/lesson.md',
      'rain/lesson.md',
      'theme.css',
      'wars/korea/lesson.md',
    ]);
  });

  it('is offered in links of its lessons, which say where they lead', async () => {
    const folder = await course({
      'course.yaml': 'title: T\n',
      'rain/lesson.md': lesson('Rain', 'See [war](../units/war/lesson.md#one) and [it]().'),
      'units/war/lesson.md': lesson('War & peace'),
    });
    const { document } = await open(`${folder}/rain/lesson.md`);
    const offered = async (): Promise<string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(document.getText().indexOf(').', document.getText().indexOf('[it]'))),
      );
      return items.map(({ insertText, label }) => String(insertText ?? label));
    };
    await eventually('the other lesson', async () => (await offered()).includes('../units/war/lesson.md'));
    await replace(document, '[it]()', '[it](../units/war/#)');
    await eventually('its section', async () => (await offered()).includes('../units/war/#one'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, 'units/war'),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one as vscode.MarkdownString).value),
    );
    assert.isTrue(
      texts.some((text) => /^\*\*War .* peace\*\* · Part one$/.test(text)),
      texts.join('\n'),
    );
  });

  it('follows the folder of a lesson that is renamed', async () => {
    const folder = await course({
      'course.yaml': 'title: T\nintro: Begin with [rain](rain/lesson.md).\norder: [rain, war]\n',
      'rain/lesson.md': lesson('Rain'),
      'war/lesson.md': lesson('War'),
    });
    const { document } = await open(`${folder}/course.yaml`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceUri(...folder.split('/'), 'rain'), workspaceUri(...folder.split('/'), 'unit-1'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await eventually('the new name', () => document.getText().includes('unit-1'));
    assert.equal(
      document.getText(),
      'title: T\nintro: Begin with [rain](unit-1/lesson.md).\norder: [unit-1, war]\n',
    );
    await told(folder);
  });

  it('shows hostile words as words, and leaves what is too long unread', async () => {
    const folder = await course({
      'course.yaml': `title: T\norder: [a, "[x](command:b)", "../a"]\n`,
      'a/lesson.md': lesson('"[x](command:workbench.action.quit) ![y](https://a.example/z.png) $(bug)"'),
    });
    const { document } = await open(`${folder}/course.yaml`);
    await told(
      folder,
      'course.yaml:2:12 course-lesson-missing The course has no lesson “[x](command:b)”.',
      'course.yaml:2:30 course-lesson-missing The course has no lesson “../a”.',
    );
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('[a,') + 1),
    );
    const [shown] = (hover?.contents ?? []) as vscode.MarkdownString[];
    assert.include(shown?.value ?? '', 'command:workbench');
    assert.notMatch(shown?.value ?? '', /(?<!\\)\]\(|(?<!\\)!\[/);
    assert.isNotOk(shown?.isTrusted);
    await replace(document, 'title: T', `title: ${'T'.repeat(300_000)}`);
    await told(
      folder,
      'course.yaml:1:1 course-yaml The course cannot be read: it is longer than 300000 characters.',
    );
  });

  it('holds only what is in its folder itself, and nothing behind a link', async function () {
    // A Web Worker cannot lay one.
    if (!layLink) this.skip();
    const folder = await course({
      'course.yaml': 'title: T\norder: [linked, rain]\ntheme: theme.css\n',
      'rain/lesson.md': lesson('Rain', 'See [it](../linked/lesson.md).'),
    });
    const other = await course({ 'lesson.md': lesson('Elsewhere'), 'theme.css': 'h1 { color: red }' });
    await layLink?.(workspaceUri(...other.split('/')).fsPath, `${folder}/linked`);
    await layLink?.(workspaceUri(...other.split('/'), 'theme.css').fsPath, `${folder}/theme.css`);
    await open(`${folder}/rain/lesson.md`);
    await told(
      folder,
      'course.yaml:2:9 course-lesson-missing',
      'course.yaml:3:8 course-theme The theme “theme.css”: there is no such file.',
      'rain/lesson.md:8:5 course-link “../linked/lesson.md”: the course has no lesson there.',
    );
  });
});
