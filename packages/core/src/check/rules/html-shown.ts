import { sourceOf, textOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import { fix, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const htmlShown: Rule = {
  id: 'html-shown',
  severity: 'warning',
  message: 'HTML is shown as text: students read “{tag}”.',
  hint: 'Use Markdown instead, or put it in backticks if students should see it.',
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

/** Tags that Markdown has signs for. */
const markdown: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  del: '~~',
  s: '~~',
  code: '`',
};
/** How far from its tag the end of an element is looked for. */
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

/** A tag as it is told. */
export function shortened(tag: string): string {
  const line = tag.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
