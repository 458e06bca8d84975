import { type Lesson, passageText } from '@marginalia/core';
import type { PassageSpan } from '@marginalia/core/desk';
import { paragraphNumbers } from '@marginalia/core/desk';
import * as vscode from 'vscode';

/** Quotes words of the passage with their source and paragraph numbers. */
export function cite(lesson: Lesson, { start, end }: PassageSpan): string {
  const words = passageText(lesson).text.slice(start, end);
  const { source, authors = [] } = lesson.frontMatter;
  const by = source?.author ? surname(source.author) : authors.map(surname).join(', ');
  const who = [by || lesson.title, source?.year].filter(Boolean).join(' ');
  const where = paragraphsOf(lesson, { start, end });
  return vscode.l10n.t('“{words}” ({source})', { words, source: [who, where].filter(Boolean).join(', ') });
}

/**
 * Returns where words of the passage are: “
 *
 * 15” or “
 *
 * 15–16”; '' if no paragraph has a number.
 */
export function paragraphsOf(lesson: Lesson, { start, end }: PassageSpan): string {
  const spans = passageText(lesson).toSource(start, end);
  const numbers = lesson.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ paragraph, span }) =>
      paragraph !== undefined &&
      spans.some((one) => one.file === span.file && one.start < span.end && span.start < one.end)
        ? [paragraph]
        : [],
    ),
  );
  return paragraphNumbers(numbers);
}

/** What follows the given names; a body such as “The editors” stays whole. */
function surname(name: string): string {
  const words = name.trim().split(/\s+/);
  return /^the$/i.test(words[0] ?? '') ? name : (words.at(-1) ?? '');
}
