import type { Message } from '../model/message.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** A change to how a lesson is put together: the edits that make it, as one step, or why it cannot be made. */
export type ElementEdit =
  | { readonly edits: readonly TextEdit[]; readonly refused?: undefined }
  | { readonly edits?: undefined; readonly refused: Message };

/** The answer where something cannot be done. */
export function refuse(text: string, values: Message['values'] = {}): ElementEdit {
  return { refused: { text, values } };
}
