import { sourceOf, textOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import { fix, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const htmlShown: Rule = {
  id: 'html-shown',
  severity: 'warning',
  message: 'HTML is shown as plain text: students read “{tag}”.',
  hint: 'Write it as Markdown, or put it in backticks if students are meant to read it.',
  fixes({ span }, lesson) {
    const open = /^<([a-z][\w-]*)[^<>]*>$/i.exec(sourceOf(lesson, span));
    const name = open?.[1]?.toLowerCase();
    if (name === undefined) return [];
    const close = closingTag(lesson, span, name);
    const marks = close && markdown[name];
    if (marks)
      return [
        rightFix(
          'Write it as {marks}…{marks}',
          { marks },
          { span, text: marks },
          { span: close, text: marks },
        ),
      ];
    const tags = [span, ...(close ? [close] : [])];
    return [fix('Remove the tag', {}, ...tags.map((tag) => ({ span: tag, text: '' })))];
  },
};

/** Tags with an equivalent in Markdown. */
const markdown: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  del: '~~',
  s: '~~',
  code: '`',
};
/** Distance from a tag within which to search for the end of its element. */
const REACH = 2_000;
const LONGEST = 40;

/** The tag that ends an element, in the same paragraph. */
function closingTag(lesson: Lesson, { file, end }: Span, name: string): Span | undefined {
  const rest =
    textOf(lesson, file)
      .slice(end, end + REACH)
      .split(/\n[ \t]*\n/)[0] ?? '';
  const found = new RegExp(`</${name}[ \\t]*>`, 'i').exec(rest);
  return found ? { file, start: end + found.index, end: end + found.index + found[0].length } : undefined;
}

/** Shortens a tag for a message. */
export function shortened(tag: string): string {
  const line = tag.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
