import * as v from 'valibot';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { createLineIndex, type LineIndex } from '../../model/line-index.ts';
import { formatMessage } from '../../model/message.ts';
import type { Span } from '../../model/span.ts';
import type { Fix } from '../../model/text-edit.ts';
import { excerptOf } from './excerpt.ts';

/** A place in a file as people and editors count: lines and columns from 1, columns in UTF-16 units. */
const positionSchema = v.object({ line: v.number(), column: v.number() });

/** A fix of a finding. */
const findingFixSchema = v.object({
  title: v.string(),
  edits: v.array(
    v.object({ file: v.string(), start: positionSchema, end: positionSchema, text: v.string() }),
  ),
});

/** A diagnostic for a report: in words, with the information to find the place. Plain data. */
export const findingSchema = v.object({
  /** Path relative to the target. */
  file: v.string(),
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'information', 'hint'] satisfies Severity[]),
  message: v.string(),
  hint: v.string(),
  start: positionSchema,
  /** Exclusive. */
  end: positionSchema,
  excerpt: v.object({ before: v.string(), marked: v.string(), after: v.string() }),
  /** The preferred fixes, if requested. */
  fixes: v.exactOptional(v.array(findingFixSchema)),
});

export type Position = Plain<v.InferOutput<typeof positionSchema>>;
export type FindingFix = Plain<v.InferOutput<typeof findingFixSchema>>;
export type Finding = Plain<v.InferOutput<typeof findingSchema>>;

/** A deeply readonly type. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/**
 * Converts diagnostics to findings.
 *
 * @param files the texts that they refer to
 *
 * @param fixesOf the fixes of one of them, if requested
 */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  files: readonly { readonly path: string; readonly text: string }[],
  fixesOf?: (diagnostic: Diagnostic) => readonly Fix[],
): Finding[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const indexes = new Map<string, LineIndex>();
  return diagnostics.map((diagnostic) => {
    const { rule, severity, span, message, hint } = diagnostic;
    const fixes = fixesOf?.(diagnostic) ?? [];
    return {
      file: span.file,
      rule,
      severity,
      message: formatMessage(message),
      hint: formatMessage(hint),
      ...placeOf(span),
      excerpt: excerptOf(texts.get(span.file) ?? '', linesOf(span.file), span),
      ...(fixes.length > 0 ? { fixes: fixes.map(plainFix) } : {}),
    };
  });

  function plainFix({ title, edits }: Fix): FindingFix {
    const plain = edits.map(({ span, text }) => ({ file: span.file, ...placeOf(span), text }));
    return { title: formatMessage(title), edits: plain };
  }

  function placeOf({ file, start, end }: Span): { start: Position; end: Position } {
    return { start: position(file, start), end: position(file, end) };
  }

  function position(file: string, offset: number): Position {
    const lines = linesOf(file);
    const line = lines.lineAt(offset);
    return { line: line + 1, column: offset - lines.start(line) + 1 };
  }

  function linesOf(file: string): LineIndex {
    const lines = indexes.get(file) ?? createLineIndex(texts.get(file) ?? '');
    indexes.set(file, lines);
    return lines;
  }
}
