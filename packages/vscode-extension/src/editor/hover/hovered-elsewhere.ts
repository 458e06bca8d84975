import * as vscode from 'vscode';

/** So many letters of a note are looked for in the hovers of others. */
const LETTERS = 24;
/** Where we are asking all others; our own answer is not asked for there. */
const asking = new Set<string>();

/** Whether this very question was put by `isHoveredElsewhere`: then we have nothing to say. */
export function isOwnQuestion({ uri }: vscode.TextDocument, position: vscode.Position): boolean {
  return asking.has(keyOf(uri, position));
}

/**
 * Whether another extension already shows a note when one points at a place. No extension can be told by its name to
 * do so, since they come and go; so all are asked, and their answers searched for how the note begins.
 */
export async function isHoveredElsewhere(
  { uri }: vscode.TextDocument,
  position: vscode.Position,
  note: string,
): Promise<boolean> {
  const sought = lettersOf(note).slice(0, LETTERS);
  const key = keyOf(uri, position);
  if (sought === '' || asking.has(key)) return false;
  asking.add(key);
  try {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .some((content) => lettersOf(textOf(content)).includes(sought));
  } catch {
    // What others cannot answer, they do not show.
    return false;
  } finally {
    asking.delete(key);
  }
}

function keyOf(uri: vscode.Uri, { line, character }: vscode.Position): string {
  return `${uri.toString()}#${line},${character}`;
}

function textOf(content: vscode.MarkedString | vscode.MarkdownString): string {
  return typeof content === 'string' ? content : content.value;
}

/** Letters and digits alone: each extension escapes and breaks lines in its own way. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
