import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Values } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { Fix, TextEdit } from '../../model/text-edit.ts';

/** A way out as its rule offers it; whether a preferred one is safe, `keepsWords` has the last word on. */
export interface OfferedFix extends Fix {
  /** It writes one word for another that was misspelt, and is held to that. */
  readonly corrects?: true;
  /** Where the words that it takes out stand a second time. */
  readonly twin?: Span;
}

/** A way out that the author chooses; see `rightFix`. */
export function fix(text: string, values: Values, ...edits: readonly TextEdit[]): OfferedFix {
  return { title: { text, values }, edits, preferred: false };
}

/** The one right way out, which "fix all" takes without asking: it must lose nothing that the author wrote. */
export function rightFix(text: string, values: Values, ...edits: readonly TextEdit[]): OfferedFix {
  return { title: { text, values }, edits, preferred: true };
}

/** Takes out what stands a second time in the same words. */
export function twinFix(text: string, values: Values, twin: Span, ...edits: readonly TextEdit[]): OfferedFix {
  return { ...rightFix(text, values, ...edits), twin };
}

/** Writes the word that was perhaps meant where a wrong one stands; nothing where none is near. */
export function nearestFix({ message, span }: Diagnostic, nearest = message.values['nearest']): OfferedFix[] {
  return nearest === undefined
    ? []
    : [{ ...rightFix('Write “{nearest}”', { nearest }, { span, text: String(nearest) }), corrects: true }];
}
