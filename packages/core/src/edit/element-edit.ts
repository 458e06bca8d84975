import type { Message } from '../model/message.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** A change to the structure of a lesson: its edits, as one step, or why it cannot be made. */
export type ElementEdit =
  | { readonly edits: readonly TextEdit[]; readonly refused?: undefined }
  | { readonly edits?: undefined; readonly refused: Message };

/** Returns a refusal, with its reason. */
export function refuse(text: string, values: Message['values'] = {}): ElementEdit {
  return { refused: { text, values } };
}
