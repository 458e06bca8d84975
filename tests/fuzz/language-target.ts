import { applyEdits, type Lesson, type Span, type TextEdit } from '@marginalia/core';
import {
  completion,
  type DocumentSymbol,
  definition,
  documentLinks,
  documentSymbols,
  foldingRanges,
  hover,
  insertNote,
  references,
  rename,
  renumberNotes,
  selectionRanges,
} from '@marginalia/core/language';
import { createNameMatcher } from '@marginalia/core/render';

/** Offsets of each file that language features are asked at. */
const PROBES = 12;

/**
 * Asks everything that an editor would of a lesson, at places all over its files.
 *
 * @throws where an answer points outside its file, or two edits of one step overlap
 */
export function tryLanguage(lesson: Lesson): void {
  const names = createNameMatcher(lesson.reference);
  const lengths = new Map(lesson.files.map(({ path, text }) => [path, text.length]));
  const inFile = (what: string, { file, start, end }: Span): void => {
    const length = lengths.get(file) ?? 0;
    if (!(start >= 0 && start <= end && end <= length))
      throw new Error(`${what}: ${file} ${start}–${end} of ${length}`);
  };
  const inOrder = (what: string, edits: readonly TextEdit[]): void => {
    for (const { path } of lesson.files) {
      const own = edits.filter(({ span }) => span.file === path).sort((a, b) => a.span.start - b.span.start);
      for (const [index, { span }] of own.entries()) {
        inFile(what, span);
        if (span.start < (own[index - 1]?.span.end ?? 0))
          throw new Error(`${what}: edits of ${path} overlap`);
      }
    }
  };
  const symbol = ({ span, nameSpan, children }: DocumentSymbol): void => {
    for (const place of [span, nameSpan]) inFile('symbol', place);
    if (nameSpan.start < span.start || nameSpan.end > span.end)
      throw new Error('symbol: its name lies outside');
    children.forEach(symbol);
  };

  inOrder('renumbering', renumberNotes(lesson).edits);
  for (const { path, text } of lesson.files) {
    documentSymbols(lesson, path).forEach(symbol);
    for (const { start, end } of foldingRanges(lesson, path)) inFile('fold', { file: path, start, end });
    for (const { span } of documentLinks(lesson, path)) inFile('link', span);
    for (let probe = 0; probe < PROBES; probe++) {
      const offset = Math.floor((probe * text.length) / (PROBES - 1));
      const shown = hover(lesson, names, path, offset);
      const found = definition(lesson, path, offset, names);
      const places = references(lesson, path, offset, true, names).map(({ span }) => span);
      const grown = selectionRanges(lesson, path, offset);
      for (const span of [shown?.span, found?.from, found?.to, ...places, ...grown])
        if (span) inFile('language', span);
      inOrder('rename', rename(lesson, path, offset, 'fuzz-name')?.edits ?? []);
      const inserted = insertNote(lesson, path, offset).edits ?? [];
      inOrder('insertion', inserted);
      applyEdits(text, inserted);
      const list = completion(lesson, path, offset);
      if (!list) continue;
      inFile('completion', list.replace);
      for (const { insert, edits = [] } of list.items)
        inOrder('completion', [{ span: list.replace, text: insert }, ...edits]);
    }
  }
}
