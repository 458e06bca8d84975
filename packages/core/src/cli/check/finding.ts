import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { formatMessage } from '../../model/message.ts';
import { createLineIndex, type LineIndex } from '../../parse/line-index.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

/** A place in a file as people and editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A diagnostic as it is reported: in words, and with what its reader needs to find the place. Plain data. */
export interface Finding {
  /** Path relative to the target. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly start: Position;
  /** After the last unit. */
  readonly end: Position;
  readonly excerpt: Excerpt;
}

/** The findings that diagnostics make, given the texts of the files that they speak of. */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  files: readonly { readonly path: string; readonly text: string }[],
): Finding[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const indexes = new Map<string, LineIndex>();
  return diagnostics.map(({ rule, severity, span, message, hint }) => {
    const text = texts.get(span.file) ?? '';
    const lines = indexes.get(span.file) ?? createLineIndex(text);
    indexes.set(span.file, lines);
    const position = (offset: number): Position => {
      const line = lines.lineAt(offset);
      return { line: line + 1, column: offset - lines.start(line) + 1 };
    };
    return {
      file: span.file,
      rule,
      severity,
      message: formatMessage(message),
      hint: formatMessage(hint),
      start: position(span.start),
      end: position(span.end),
      excerpt: excerptOf(text, lines, span),
    };
  });
}
