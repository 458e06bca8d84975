import { formatMessage, parseLesson } from '@marginalia/core';
import { type DocumentSymbol, documentSymbols } from '@marginalia/core/language';
import { assert } from 'chai';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { soakOrShort } from '../toolchain/soak-or-short.ts';
import { eventually } from './eventually.ts';
import { folder, removeLesson, writeLesson } from './language-lesson.ts';
import { anyStep, type Step, take } from './random-steps.ts';
import { workspaceUri } from './workspace-files.ts';

const FILES = ['lesson.md', 'tasks.md', 'reference.yaml'];
const { SymbolKind } = vscode;
const kinds: Readonly<Record<DocumentSymbol['kind'], vscode.SymbolKind>> = {
  section: SymbolKind.Module,
  question: SymbolKind.Event,
  exercise: SymbolKind.Method,
  notes: SymbolKind.Array,
  note: SymbolKind.Constant,
  list: SymbolKind.Array,
  entry: SymbolKind.Object,
};
/** VS Code itself lists headings, of another kind, and definitions of links, as `[label]`. */
const isOurs = ({ kind, name }: vscode.DocumentSymbol): boolean =>
  Object.values(kinds).includes(kind) && !name.startsWith('[');

const uriOf = (file: string): vscode.Uri => workspaceUri(folder(), file);
const documentOf = (file: string): Thenable<vscode.TextDocument> =>
  vscode.workspace.openTextDocument(uriOf(file));

/** What core finds in the texts as the editors have them, read from scratch: a line for each finding and symbol. */
async function expected(): Promise<string[]> {
  const documents = await Promise.all(FILES.map(documentOf));
  const files = FILES.map((path, index) => ({ path, text: documents[index]?.getText() ?? '' }));
  const { lesson, diagnostics } = parseLesson(files, { folder: folder(), paths: FILES, limit: 8 });
  const found = diagnostics.map(
    ({ rule, span, message, hint }) =>
      `${span.file} ${rule} ${place(span)} ${formatMessage(message)} ${formatMessage(hint)}`,
  );
  const flat = (symbols: readonly DocumentSymbol[]): string[] =>
    symbols.flatMap(({ kind, span, nameSpan, children }) => [
      `${span.file} ${SymbolKind[kinds[kind]]} ${place(span)} ${place(nameSpan)}`,
      ...flat(children),
    ]);
  return [...found, ...FILES.slice(0, 2).flatMap((file) => flat(documentSymbols(lesson, file)))].sort();

  function place({ file, start, end }: { file: string; start: number; end: number }): string {
    const document = documents[FILES.indexOf(file)];
    return document ? shown(new vscode.Range(document.positionAt(start), document.positionAt(end))) : '';
  }
}

/** What the extension shows of them. */
async function actual(): Promise<string[]> {
  const found = FILES.flatMap((file) =>
    vscode.languages
      .getDiagnostics(uriOf(file))
      .filter(({ source }) => source === 'marginalia')
      .map(({ code, range, message }) => {
        const rule = typeof code === 'object' ? code.value : code;
        return `${file} ${rule} ${shown(range)} ${message}`;
      }),
  );
  const symbols = await Promise.all(
    FILES.slice(0, 2).map(async (file) => {
      const uri = uriOf(file);
      const roots = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      const flat = (list: readonly vscode.DocumentSymbol[]): string[] =>
        list.flatMap((symbol) => [
          ...(isOurs(symbol)
            ? [`${file} ${SymbolKind[symbol.kind]} ${shown(symbol.range)} ${shown(symbol.selectionRange)}`]
            : []),
          ...flat(symbol.children),
        ]);
      return flat(roots ?? []);
    }),
  );
  return [...found, ...symbols.flat()].sort();
}

/** The texts of files, ends of lines included. */
async function textsOf(uris: readonly vscode.Uri[]): Promise<string> {
  const documents = await Promise.all(uris.map((uri) => vscode.workspace.openTextDocument(uri)));
  return documents.map((document) => document.getText()).join('\0');
}

const shown = ({ start, end }: vscode.Range): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;

describe('after any edits in real editors', () => {
  it('problems and outline are those of the texts read from scratch', async function () {
    this.timeout(soakOrShort(300_000, 1_800_000));
    const changing = new Set<string>();
    const run = async (steps: readonly Step[]): Promise<void> => {
      await writeLesson();
      const parts = FILES.slice(0, 2).map(uriOf);
      // An edit of several files is one step back only after a question, which nobody would answer here.
      let asks = false;
      try {
        for (const step of [{ kind: 'undo', part: 0, times: 0 } as const, ...steps]) {
          if ((step.kind === 'undo' || step.kind === 'redo') && asks) continue;
          asks ||= step.kind === 'both';
          const before = await textsOf(parts);
          await take(step, parts);
          if ((await textsOf(parts)) !== before) changing.add(step.kind);
          let difference = '';
          await eventually(`the same, after ${JSON.stringify(step)}`, async () => {
            const [wanted, given] = [await expected(), await actual()];
            const lines = [
              ...wanted.filter((line) => !given.includes(line)).map((line) => `- ${line}`),
              ...given.filter((line) => !wanted.includes(line)).map((line) => `+ ${line}`),
            ];
            difference = lines.join('\n');
            return wanted.join('\n') === given.join('\n');
          }).catch((error: Error) => {
            throw new Error(`${error.message}\n${difference}`);
          });
        }
      } finally {
        await removeLesson();
      }
    };
    const steps = fc.array(anyStep, { minLength: 8, maxLength: 16 });
    await fc.assert(fc.asyncProperty(steps, run), {
      seed: 1950,
      numRuns: soakOrShort(4, 15),
      endOnFailure: true,
      includeErrorInReport: true,
    });
    // A step that VS Code did not take would prove nothing.
    const kinds = ['replace', 'type', 'paste', 'deleteLeft', 'both', 'endOfLine', 'undo', 'redo'];
    assert.equal([...changing].sort().join(), kinds.sort().join());
  });
});
