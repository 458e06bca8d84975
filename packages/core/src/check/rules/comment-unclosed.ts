import { lineStart, textOf } from '../../lesson/source-of.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { fix, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

/** A mark that is not a remark ends on its line. */
const MARK = /^<!--\s*(?:section|question|exercise)\s[^\n]*=/i;

export const commentUnclosed: Rule = {
  id: 'comment-unclosed',
  severity: 'error',
  guards: () => true,
  message: 'This comment is not closed properly, so students do not see it or the text after it.',
  hint: 'Write <!-- at its start and --> at its end. If it has a blank line in it, start it on a line of its own.',
  fixes({ span }, lesson) {
    const text = textOf(lesson, span.file);
    const line = /[^\r\n]*/y;
    line.lastIndex = span.start;
    const rest = line.exec(text)?.[0] ?? '';
    const begins = text.slice(lineStart(text, span.start), span.start);
    const close = text.indexOf('-->', span.start);
    if (
      begins.trim() !== '' &&
      close > 0 &&
      text.startsWith('<!--', span.start) &&
      runsOverBlank(text.slice(span.start, close))
    ) {
      const lineBreak = lineBreakOf(text);
      const edit = { span: { ...span, end: span.start }, text: lineBreak + lineBreak };
      return [rightFix('Start it on a new line', {}, edit)];
    }
    const dashes = /^<!([–—])(.*?)([–—]|--)>/.exec(rest);
    if (dashes) {
      const [whole, , inside = ''] = dashes;
      const all = { ...span, end: span.start + whole.length };
      return [rightFix('Write it with hyphens', {}, { span: all, text: `<!--${inside}-->` })];
    }
    const end = span.start + rest.trimEnd().length;
    const edit = { span: { ...span, start: end, end }, text: ' -->' };
    return [
      MARK.test(rest) ? rightFix('End it on this line', {}, edit) : fix('End it on this line', {}, edit),
    ];
  },
};

/** Whether a text without a heading in it has a blank line: a comment further down is another one. */
function runsOverBlank(text: string): boolean {
  return /\n[ \t]*\r?\n/.test(text) && !/\n#{1,6}[ \t]|\n *<!--/.test(text);
}
