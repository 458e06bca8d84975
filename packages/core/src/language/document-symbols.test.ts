import { expect, it } from 'vitest';
import { type DocumentSymbol, documentSymbols } from '../index.ts';
import { parseText } from '../testing/parse-text.ts';
import { wholeLesson } from '../testing/whole-lesson.ts';

const { lesson, source } = parseText(wholeLesson);

const lines = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
  symbols.flatMap((symbol) => [
    `${indent}${symbol.kind} ${symbol.name} (${symbol.detail})`,
    ...lines(symbol.children, `${indent}  `),
  ]);

it('nests questions and exercises in their sections, and gathers the notes', () => {
  expect(lines(documentSymbols(lesson, 'lesson.md'))).toEqual([
    'section Reasons for caution ()',
    '  question What held Stalin back? (analysis)',
    'section The attack ()',
    'notes  ()',
    '  note 93 (The first note.)',
    '  note 95 (The second one, see [^93].)',
    '  note doubts (A named note.)',
  ]);
  expect(lines(documentSymbols(lesson, 'exercises.md'))).toEqual(['exercise Who abstained? (choice)']);
});

it('gives the lists of reference.yaml', () => {
  expect(lines(documentSymbols(lesson, 'reference.yaml'))).toEqual([
    'list people ()',
    '  entry Kim Il Sung (kim)',
    'list events ()',
    '  entry The North attacks (1950-06-25)',
  ]);
});

it('keeps every child, and every name, inside its parent', () => {
  const check = ({ span, nameSpan, children }: DocumentSymbol): void => {
    expect(span.start <= nameSpan.start && nameSpan.end <= span.end, source(nameSpan)).toBe(true);
    for (const child of children) {
      expect(span.start <= child.span.start && child.span.end <= span.end, source(child.nameSpan)).toBe(true);
      check(child);
    }
  };
  for (const { path } of lesson.files) documentSymbols(lesson, path).forEach(check);
});
