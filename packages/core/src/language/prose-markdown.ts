import { fileOf } from '../check/source-of.ts';
import type { Prose } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { isSafeLink } from '../render/safe-address.ts';

/** Prose of a lesson as Markdown, for where VS Code shows Markdown and nothing else; as safe as a note in a hover. */
export function proseMarkdown(lesson: Lesson, prose: Prose): string {
  return prose.map(({ span }) => spanMarkdown(lesson, span).trim()).join('\n\n');
}

/**
 * The source of a span, with every picture replaced by its alternative text (it would be loaded), every link that must
 * not be followed as it is written, and without the author's remarks.
 */
export function spanMarkdown(lesson: Lesson, place: Span): string {
  const text = fileOf(lesson, place.file);
  const inside = ({ span }: { span: Span }): boolean =>
    span.file === place.file && span.start >= place.start && span.end <= place.end;
  const replaced = [
    ...lesson.pictures.filter(inside).map(({ span, alt }) => ({ span, text: escapeMarkdown(alt) })),
    ...lesson.links
      .filter((link) => inside(link) && !isSafeLink(link.href, link.span.file))
      .map(({ span }) => ({ span, text: escapeMarkdown(text.slice(span.start, span.end)) })),
    ...lesson.remarks.map((span) => ({ span, text: '' })).filter(inside),
  ].sort((a, b) => a.span.start - b.span.start);
  let markdown = '';
  let from = place.start;
  for (const { span, text: instead } of replaced) {
    if (span.start < from) continue;
    markdown += text.slice(from, span.start) + instead;
    from = span.end;
  }
  return markdown + text.slice(from, Math.max(from, place.end));
}

/** Text that Markdown shows as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}
