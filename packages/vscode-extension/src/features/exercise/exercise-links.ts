import type * as vscode from 'vscode';
import { followLink } from '../reader/follow-link.ts';
import type { Readers } from '../reader/readers.ts';

/** Follows a link in an exercise's prose: notes and sections stand in the reader. */
export async function followExerciseLink(readers: Readers, folder: vscode.Uri, href: string): Promise<void> {
  const [, kind, id = ''] = /^#(note|section)-(.+)$/.exec(href) ?? [];
  if (kind === 'note' || kind === 'section') await readers.reveal(folder, { kind, id }, { focus: true });
  else await followLink(folder, href);
}
