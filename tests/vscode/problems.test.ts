import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open, remove, workspaceUri, write } from './workspace-files.ts';

const FOLDER = 'broken';
const GOOD = '---\ntitle: Good\n---\n\n## One\n<!-- section id=one -->\n\nText.[^1]\n\n[^1]: Note.\n';

/** Our diagnostics of a file as `rule line`, once there is one of a rule. */
async function problems(path: string, rule: string): Promise<string[]> {
  return eventually(`${rule} in ${path}`, () => {
    const found = vscode.languages
      .getDiagnostics(workspaceUri(FOLDER, path))
      .filter(({ source }) => source === 'marginalia')
      .map(({ code, range, message }) => `${codeOf(code)} ${range.start.line + 1} ${message}`);
    return found.some((line) => line.startsWith(`${rule} `)) && found;
  });
}

async function lesson(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) await write(`${FOLDER}/${path}`, content);
  await open(`${FOLDER}/lesson.md`);
}

describe('problems of a lesson', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(FOLDER);
    await eventually(
      'no problem left',
      () => vscode.languages.getDiagnostics(workspaceUri(FOLDER, 'lesson.md')).length === 0,
    );
  });

  const cases: readonly (readonly [
    string,
    string,
    Readonly<Record<string, string | Uint8Array>>,
    string?,
    number?,
  ])[] = [
    ['front matter that is no YAML', 'front-matter-yaml', { 'lesson.md': GOOD.replace('Good', '"Good') }],
    [
      'a title that is missing',
      'front-matter-field',
      { 'lesson.md': GOOD.replace('title: Good', 'level: any') },
    ],
    [
      'a marker without a note',
      'note-undefined',
      { 'lesson.md': GOOD.replace('[^1]: Note.', '') },
      'lesson.md',
      8,
    ],
    [
      'two notes with one label',
      'note-duplicate',
      { 'lesson.md': `${GOOD}\n[^1]: Again.\n` },
      'lesson.md',
      12,
    ],
    [
      'a mark with an unknown key',
      'mark-unknown-key',
      { 'lesson.md': GOOD.replace('id=one', 'id=one colour=red') },
    ],
    [
      'an exercise without a right answer',
      'exercise-no-right-answer',
      { 'lesson.md': `${GOOD}\n### Task\n<!-- exercise id=x type=choice -->\n\n- [ ] a\n- [ ] b\n` },
    ],
    [
      'a part that is listed and missing',
      'part-missing',
      { 'lesson.md': GOOD.replace('title: Good', 'title: Good\nparts: [gone.md]') },
    ],
    [
      'a broken entry of the reference file',
      'reference-entry',
      { 'lesson.md': GOOD, 'reference.yaml': 'people:\n  - id: a\n    name: A\n  - id: b\nplaces: []\n' },
      'reference.yaml',
      4,
    ],
    [
      'a file in UTF-16',
      'file-encoding',
      {
        'lesson.md': GOOD,
        'more.md': new Uint8Array([0xff, 0xfe, ...[...'# Über'].flatMap((c) => [c.charCodeAt(0), 0])]),
      },
      'more.md',
    ],
    [
      'a file in Latin-1',
      'file-encoding',
      { 'lesson.md': GOOD, 'more.md': new Uint8Array([0x23, 0x20, 0xdc, 0x62, 0x65, 0x72]) },
      'more.md',
    ],
    ['an empty lesson', 'lesson-empty', { 'lesson.md': '---\ntitle: Nothing\n---\n' }],
    [
      'a picture outside the folder',
      'picture-outside',
      { 'lesson.md': GOOD.replace('Text.', '![x](../../secret.png)') },
      'lesson.md',
      8,
    ],
  ];
  for (const [what, rule, files, path = 'lesson.md', line] of cases) {
    it(`names ${what}`, async () => {
      await lesson(files);
      const found = await problems(path, rule);
      if (line !== undefined)
        assert.include(found.find((entry) => entry.startsWith(`${rule} `)) ?? '', `${rule} ${line} `);
    });
  }

  it('says nothing of a folder that has gone, and looks again when it is back', async () => {
    await lesson({ 'lesson.md': GOOD.replace('[^1]: Note.', '') });
    await problems('lesson.md', 'note-undefined');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(FOLDER);
    const gone = workspaceUri(FOLDER, 'lesson.md');
    await eventually(
      'no problem of a file that has gone',
      () => vscode.languages.getDiagnostics(gone).length === 0,
    );
    await lesson({ 'lesson.md': GOOD.replace('[^1]: Note.', '') });
    await problems('lesson.md', 'note-undefined');
  });

  it('reads byte order marks and CRLF without a word', async () => {
    await lesson({ 'lesson.md': `\ufeff${GOOD.replaceAll('\n', '\r\n').replace('[^1]: Note.', '')}` });
    const found = await problems('lesson.md', 'note-undefined');
    assert.lengthOf(found, 1);
    assert.include(found[0] ?? '', 'note-undefined 8 ');
  });

  it('looks again in a folder that is gone and back before anybody hears of it', async () => {
    await lesson({ 'lesson.md': GOOD.replace('[^1]: Note.', '') });
    await problems('lesson.md', 'note-undefined');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(FOLDER);
    // Without a rest: the system tells of both at one time, and VS Code of what they come to.
    await write(`${FOLDER}/lesson.md`, `${GOOD}\n[^1]: Again.\n`);
    await problems('lesson.md', 'note-duplicate');
  });

  it('leaves a file of 50 MB unread and says so', async () => {
    await lesson({ 'lesson.md': GOOD, 'huge.md': new Uint8Array(50_000_000).fill(0x61) });
    // It may be looked at while it is still being written.
    await eventually('all of it is there', async () =>
      /50 MB and was not read/.test((await problems('huge.md', 'file-too-large'))[0] ?? ''),
    );
  });
});

/** The id of the rule, which leads to its page. */
function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
