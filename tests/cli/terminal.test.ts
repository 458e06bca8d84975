import { mkdirSync, writeFileSync } from 'node:fs';
import { epubFile } from '@marginalia/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultyLesson, openWorkspace, type Run, type Workspace } from './workspace.ts';

/** What a terminal does more with than to show it; line breaks are ours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ACTS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
/** Colours as we set them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const OURS = /\x1b\[\d+m/g;

const EVIL = '\x1b]0;PWNED\x07\x1b]8;;https://a.example\x1b\\x\x1b[2K\rAll is well\u202e\x9b31m';
/** The same as a name of a file and as an argument, which hold no NUL and no slash. */
const NAME = 'a\x1b]0;PWNED\x07\x1b[2K\r\n::error::b\u202e\x9b31m';

let workspace: Workspace;
beforeAll(() => {
  workspace = openWorkspace();
  const title = JSON.stringify(EVIL);
  const lesson = faultyLesson.replace('title: The flood', `title: ${title}\nid: flood\nsummary: ${title}`);
  workspace.write(`${NAME}/lesson.md`, `${lesson}\n![${EVIL}](media/${NAME})\n<!-- ${EVIL} id=x -->\n`);
  workspace.write(`${NAME}/lesson-2.md`, EVIL);
  mkdirSync(workspace.path(`${NAME}/media`));
  workspace.write('passage.md', `# ${EVIL}\n\nWords ![g](${EVIL}.png).1 More.3\n`);
  const chapters = { 'a.xhtml': '<p>a</p>', 'b.xhtml': '<p>b</p>' };
  writeFileSync(
    workspace.path('book.epub'),
    epubFile(chapters, { 'a.xhtml': 'One &#x9b;31m', 'b.xhtml': 'Two\u202e\n::error::x' }),
  );
});
afterAll(() => workspace.dispose());

function expectInert({ code, out, err }: Run): void {
  expect(code).not.toBeNull();
  for (const text of [out, err]) {
    expect(text.replace(OURS, '')).not.toMatch(ACTS);
    expect(text).not.toMatch(/^::error::b|^::error::x|^\s+at /m);
  }
}

describe.skipIf(process.platform === 'win32')('words of strangers on the terminal', () => {
  it.each([
    ['check'],
    ['check', '--no-cache', '--quiet'],
    ['check', '--format', 'github'],
    ['check', '--format', 'json'],
    ['check', '--format', 'sarif'],
    ['check', '--fix', '--no-cache'],
    ['check', NAME],
    ['check', EVIL],
    ['check', `${NAME}*`],
    ['check', '--rule', EVIL],
    ['check', '--rule', `note-unused=${EVIL}`],
    ['check', '--max-warnings', EVIL],
    ['check', '--format', EVIL],
    ['check', `--${EVIL}`],
    ['check', `--quiet=${EVIL}`],
    ['build', '--out', 'site'],
    ['build', '--out', `site-${NAME}`],
    ['build', NAME, '--out', NAME],
    ['build', '--out', 'passage.md'],
    ['import', 'passage.md', '--dry-run'],
    ['import', 'passage.md'],
    ['import', 'passage.md', '--title', EVIL, '--out', `${NAME}-2`],
    ['import', 'passage.md', '--out', NAME],
    ['import', 'book.epub'],
    ['import', 'book.epub', '--chapter', EVIL],
    ['import', NAME],
    ['import', 'passage.md', '--encoding', EVIL],
    ['new', NAME],
    ['new', `${NAME}-3`, '--title', EVIL],
    ['new', 'x', '--id', EVIL],
    ['preview', EVIL],
    ['preview', '--port', EVIL],
    [EVIL],
    [`--${EVIL}`],
    ['help', EVIL],
  ])('do nothing: %j', async (...args) => {
    expectInert(await workspace.run(...args));
  });

  it('do nothing in what is said while files are watched', async () => {
    const watch = workspace.start('check', NAME, '--watch', '--no-cache');
    await watch.says('Watching');
    watch.process.kill('SIGTERM');
    expectInert(await watch.ended);
    const preview = workspace.start('preview', NAME);
    await preview.says('Ctrl+C');
    preview.process.kill('SIGTERM');
    expectInert(await preview.ended);
  });
});
