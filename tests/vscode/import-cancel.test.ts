import { docxFile, epubFile, plainPdf, wordParagraph, wordRun } from '@marginalia/core/testing';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { remove, write } from './workspace-files.ts';

describe('an import that the user cancels', () => {
  let user: ReturnType<typeof answering>;
  beforeEach(() => {
    user = answering([]);
  });
  afterEach(() => user.restore());

  const sentence =
    'The harvest had been poor for three years, and nobody believed that the next would be better.';
  const rows = (count: number, row: string): string => row.repeat(count);
  for (const [name, make] of [
    ['valley.txt', () => rows(40_000, `${sentence}\n\n`)],
    ['valley.md', () => rows(40_000, `${sentence}\n\n`)],
    ['valley.html', () => `<main>${rows(40_000, `<p>${sentence}</p>`)}</main>`],
    ['valley.gift', () => rows(4_900, `::Q::${sentence} {=yes#Right. ~no#Wrong.}\n\n`)],
    ['valley.docx', () => docxFile({ body: rows(10_000, wordParagraph(wordRun(sentence))) })],
    ['valley.epub', () => epubFile({ 'a.xhtml': rows(40_000, `<p>${sentence}</p>`) }, { 'a.xhtml': 'A' })],
    ['valley.pdf', () => plainPdf(Array.from({ length: 300 }, () => Array(50).fill(sentence)))],
  ] as const)
    it(`ends while it is at work on ${name}, and asks nothing more`, async () => {
      const file = await write(name, make());
      const { withProgress } = vscode.window;
      let last: boolean | undefined;
      // A host that is given no turn would not hear of it before the end.
      const cancelling: typeof withProgress = (_options, task) => {
        const source = new vscode.CancellationTokenSource();
        setTimeout(() => source.cancel(), 0);
        return Promise.resolve(task({ report: () => undefined }, source.token)).then((result) => {
          last = source.token.isCancellationRequested;
          return result;
        });
      };
      Object.assign(vscode.window, { withProgress: cancelling });
      try {
        await vscode.commands.executeCommand('marginalia.importPassage', file);
      } finally {
        Object.assign(vscode.window, { withProgress });
        await remove(name);
      }
      const { asked } = user;
      assert.deepEqual([last, asked], [true, []]);
    });
});
