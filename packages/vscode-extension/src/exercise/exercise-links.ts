import type * as vscode from 'vscode';
import { followLink } from '../reader/follow-link.ts';
import type { Readers } from '../reader/readers.ts';

const inReader = ['note', 'section', 'paragraph', 'item', 'subheading'] as const;

/** Follows a link in an exercise's prose: notes, sections and headings open in the reader. */
export async function followExerciseLink(readers: Readers, folder: vscode.Uri, href: string): Promise<void> {
  const kind = inReader.find((name) => href.startsWith(`#${name}-`));
  const id = href.slice(`#${kind}-`.length);
  if (kind) await readers.reveal(folder, { kind, id }, { focus: true });
  else await followLink(folder, href);
}
