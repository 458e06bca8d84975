import { createLineIndex, type LineIndex, type Span } from '@marginalia/core';
import * as vscode from 'vscode';

/** A part's text with its lines, kept as long as the part is. */
export interface TextPart {
  readonly path: string;
  readonly text: string;
  /** Where whoever gives the part knows its lines. */
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

/** A span of a part as a range of VS Code. */
export function toRange(part: TextPart, span: Pick<Span, 'start' | 'end'>): vscode.Range {
  return new vscode.Range(toPosition(part, span.start), toPosition(part, span.end));
}

/** An offset of a part as a position of VS Code. */
export function toPosition(part: TextPart, offset: number): vscode.Position {
  const lines = indexOf(part);
  const line = lines.lineAt(offset);
  return new vscode.Position(line, offset - lines.start(line));
}

/** A position of VS Code as an offset of a part; one beyond a line's end is that end. */
export function toOffset(part: TextPart, position: vscode.Position): number {
  const lines = indexOf(part);
  return Math.min(lines.start(position.line) + position.character, lines.end(position.line));
}
