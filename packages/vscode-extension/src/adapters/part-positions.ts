import { createLineIndex, type LineIndex, type Span } from '@marginalia/core';
import * as vscode from 'vscode';

/** A part's text with its lines, kept as long as the part. */
export interface TextPart {
  readonly path: string;
  readonly text: string;
  /** Set if the provider of the part knows its lines. */
  readonly lines?: LineIndex;
}

const indexes = new WeakMap<TextPart, LineIndex>();

function indexOf(part: TextPart): LineIndex {
  const known = part.lines ?? indexes.get(part);
  if (known) return known;
  const index = createLineIndex(part.text);
  indexes.set(part, index);
  return index;
}

/** Converts a span of a part to a VS Code range. */
export function toRange(part: TextPart, span: Pick<Span, 'start' | 'end'>): vscode.Range {
  return new vscode.Range(toPosition(part, span.start), toPosition(part, span.end));
}

/** Converts an offset in a part to a VS Code position. */
export function toPosition(part: TextPart, offset: number): vscode.Position {
  const lines = indexOf(part);
  const line = lines.lineAt(offset);
  return new vscode.Position(line, offset - lines.start(line));
}

/** Converts a VS Code position to an offset in a part; a position past the end of a line becomes that end. */
export function toOffset(part: TextPart, position: vscode.Position): number {
  const lines = indexOf(part);
  return Math.min(lines.start(position.line) + position.character, lines.end(position.line));
}
