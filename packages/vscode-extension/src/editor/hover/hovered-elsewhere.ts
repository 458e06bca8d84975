import * as vscode from 'vscode';

/** How many letters of a note are searched for in other hovers. */
const LETTERS = 24;
/** Places where we are querying all other providers; our own is silent there. */
const asking = new Set<string>();

/** Whether `isHoveredElsewhere` asked this very question: then we return nothing. */
export function isOwnQuestion({ uri }: vscode.TextDocument, position: vscode.Position): boolean {
  return asking.has(keyOf(uri, position));
}

/**
 * Whether another extension already shows a note in its hover at a place. No extension can be recognised by name, since
 * they come and go, so this asks all of them and searches their answers for the beginning of the note.
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
    // If others fail to answer, they show nothing.
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

/** Letters and digits only: each extension escapes and breaks lines its own way. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
