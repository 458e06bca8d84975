import type { PopoverAction, PopoverContent } from '@marginalia/core/page';
import type { ReaderStrings } from './reader-protocol.ts';

/** Where the buttons of a note or a name lead. */
export interface NoteTargets {
  /** To where the note stands in the page. */
  go(note: HTMLElement): void;
  /** To its Markdown. */
  visit(): void;
}

/** The buttons under a note or under what is said of a name; none before the host has named them. */
export function noteActions(
  { source, kind }: PopoverContent,
  strings: ReaderStrings | undefined,
  targets: NoteTargets,
): PopoverAction[] {
  const { goToNote, openInEditor } = strings ?? {};
  const actions: PopoverAction[] = [];
  if (goToNote && kind === 'note') actions.push({ label: goToNote, run: () => targets.go(source) });
  if (openInEditor) actions.push({ label: openInEditor, run: () => targets.visit() });
  return actions;
}
