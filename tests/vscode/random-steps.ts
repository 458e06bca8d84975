import fc from 'fast-check';
import * as vscode from 'vscode';
import { share } from '../fuzz/share.ts';

/** Something that a user does to the lesson in hand. Places are shares of the text, 0..1. */
export type Step =
  | {
      readonly kind: 'replace';
      readonly part: number;
      readonly at: number;
      readonly out: number;
      readonly text: string;
    }
  | { readonly kind: 'type'; readonly part: number; readonly at: readonly number[]; readonly text: string }
  | { readonly kind: 'paste'; readonly part: number; readonly at: readonly number[]; readonly text: string }
  | { readonly kind: 'deleteLeft'; readonly part: number; readonly at: readonly number[] }
  | { readonly kind: 'both'; readonly at: number; readonly text: string }
  | { readonly kind: 'endOfLine'; readonly part: number; readonly crlf: boolean }
  | { readonly kind: 'undo'; readonly part: number; readonly times: number }
  /** Undoes one more than so many, and does so many of them again. */
  | { readonly kind: 'redo'; readonly part: number; readonly times: number };

/** What makes the parts of a lesson begin, end, swallow and let go of each other. */
const texts = [
  ...[
    '[^5]',
    '[^9]',
    '[^9]: Another note.\n\n',
    '[^5]: The same label.\n\n',
    'Kim ',
    '한국 😀 ',
    '*a* **b',
    '`',
    '\\',
    '[',
  ],
  ...[
    '## New\n<!-- section id=new -->\n\n',
    '## Attack\n<!-- section id=attack -->\n\n',
    '# A\n\n',
    '<!-- key -->\n',
  ],
  ...[
    '### X\n<!-- exercise id=x type=choice points=1 -->\n- [x] a\n  > Right.\n- [ ] b\n\n',
    '<!-- allow note-unused -->\n',
  ],
  ...[
    '<!-- question id=q-why lens=recal -->\n',
    '```\n',
    '<!-- open\n\n',
    ' -->\n',
    '---\n',
    'title: [broken\n',
  ],
  ...[
    '[r]: /one\n\n',
    '[r]',
    '![p](../q.png)',
    '> quote\n',
    '- item\n\n',
    '    indented\n\n',
    '| a | b |\n|---|---|\n| [^7] | d |\n',
  ],
  ...['\n', '\n\n', '\r\n\r\n', '\r', '\t', ' ', '\u2028', '\ufeff', '\0'],
];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...texts), { maxLength: 6 }).map((all) => all.join('')) },
);
const places = fc.array(share, { minLength: 1, maxLength: 3 });
const part = fc.nat(1);
const times = fc.integer({ min: 1, max: 3 });
const out = fc.oneof(fc.nat(6), fc.nat(200));

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('replace'), part, at: share, out, text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type'), part, at: places, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('paste'), part, at: places, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deleteLeft'), part, at: places }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('both'), at: share, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('endOfLine'), part, crlf: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo'), part, times }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo'), part, times }) },
);

/** Does a step in the editors of these parts, which stand beside each other. */
export async function take(step: Step, parts: readonly vscode.Uri[]): Promise<void> {
  if (step.kind === 'both') {
    const edit = new vscode.WorkspaceEdit();
    for (const uri of parts) {
      const document = await vscode.workspace.openTextDocument(uri);
      edit.insert(uri, positionAt(document, step.at), step.text);
    }
    await vscode.workspace.applyEdit(edit);
    return;
  }
  const uri = parts[step.part] ?? parts[0];
  if (!uri) return;
  const viewColumn = step.part + 1;
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, preview: false });
  const { document } = editor;
  const select = (at: readonly number[]): void => {
    editor.selections = at.map((place) => {
      const position = positionAt(document, place);
      return new vscode.Selection(position, position);
    });
  };
  switch (step.kind) {
    case 'replace': {
      const start = positionAt(document, step.at);
      const end = document.positionAt(document.offsetAt(start) + step.out);
      await editor.edit((builder) => builder.replace(new vscode.Range(start, end), step.text));
      return;
    }
    case 'type':
      select(step.at);
      await vscode.commands.executeCommand('type', { text: step.text });
      return;
    case 'paste':
      select(step.at);
      await vscode.commands.executeCommand('paste', { text: step.text, pasteOnNewLine: false });
      return;
    case 'deleteLeft':
      select(step.at);
      await vscode.commands.executeCommand('deleteLeft');
      return;
    case 'endOfLine':
      await editor.edit((builder) =>
        builder.setEndOfLine(step.crlf ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF),
      );
      return;
    case 'undo':
      await repeat('undo', step.times);
      return;
    case 'redo':
      await repeat('undo', step.times + 1);
      await repeat('redo', step.times);
  }
}

function positionAt(document: vscode.TextDocument, place: number): vscode.Position {
  return document.positionAt(Math.floor(place * document.getText().length));
}

async function repeat(command: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await vscode.commands.executeCommand(command);
}
