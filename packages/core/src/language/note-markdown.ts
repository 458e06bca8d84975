import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import { isSafeLink } from '../render/safe-address.ts';

/**
 * A note's text as Markdown for a hover: its own source without the label and the indentation, with every picture
 * replaced by its alternative text (a hover would load it), and every link that must not be followed as it is written.
 */
export function noteMarkdown(lesson: Lesson, note: Note): string {
  const text = lesson.parts.find((part) => part.path === note.span.file)?.text ?? '';
  const inNote = ({ span }: { span: Span }): boolean =>
    span.file === note.span.file && span.start >= note.span.start && span.end <= note.span.end;
  const replaced = [
    ...lesson.pictures.filter(inNote).map(({ span, alt }) => ({ span, text: escapeMarkdown(alt) })),
    ...lesson.links
      .filter((link) => inNote(link) && !isSafeLink(link.href, link.span.file))
      .map(({ span }) => ({ span, text: escapeMarkdown(text.slice(span.start, span.end)) })),
    ...lesson.remarks.map((span) => ({ span, text: '' })).filter(inNote),
  ].sort((a, b) => a.span.start - b.span.start);
  let markdown = '';
  let from = note.labelSpan.end + 2;
  for (const { span, text: instead } of replaced) {
    if (span.start < from) continue;
    markdown += text.slice(from, span.start) + instead;
    from = span.end;
  }
  markdown += text.slice(from, Math.max(from, note.span.end));
  return markdown
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^(?: {1,4}|\t)/, ''))
    .join('\n')
    .trim();
}

/** Text that Markdown shows as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}
