import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fix, TextEdit } from '../model/text-edit.ts';
import type { Values } from './rule.ts';

/** A way out that the author chooses; see `rightFix`. */
export function fix(text: string, values: Values, ...edits: readonly TextEdit[]): Fix {
  return { title: { text, values }, edits, preferred: false };
}

/** The one right way out, which "fix all" takes without asking: it must lose nothing that the author wrote. */
export function rightFix(text: string, values: Values, ...edits: readonly TextEdit[]): Fix {
  return { title: { text, values }, edits, preferred: true };
}

/** Writes the word that was perhaps meant where a wrong one stands; nothing where none is near. */
export function nearestFix({ message, span }: Diagnostic, nearest = message.values['nearest']): Fix[] {
  return nearest === undefined
    ? []
    : [rightFix('Write “{nearest}”', { nearest }, { span, text: String(nearest) })];
}
