import { betterFix } from '../check/almost-rule.ts';
import { fix, nearestFix, rightFix } from '../check/fixes/fix.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { lineBreakOf } from '../model/line-break.ts';
import type { Fix, TextEdit } from '../model/text-edit.ts';
import { COURSE_FILE, type Course, type CourseEntry } from './course.ts';
import { readCourse } from './read-course.ts';
import { writtenName } from './written-name.ts';

/**
 * Returns the fixes for a finding in course.yaml, the best first; none for one in another file.
 *
 * @param text of course.yaml
 */
export function courseFixes(broken: Diagnostic, text: string): Fix[] {
  const { rule, span, message } = broken;
  const { better, folder } = message.values;
  if (span.file !== COURSE_FILE) return [];
  switch (rule) {
    case 'course-field':
      return better === undefined ? [] : [betterFix(span, String(better))];
    case 'course-lesson-repeated': {
      const removal = withoutEntry(text, span.start);
      return removal ? [rightFix('Remove the second one', {}, removal)] : [];
    }
    case 'course-lesson-unlisted':
      return (['order', 'drafts'] as const).flatMap((field) => {
        const addition = withEntry(text, field, String(folder));
        return addition ? [fix('Add it to “{field}”', { field }, addition)] : [];
      });
    default:
      return nearestFix(broken);
  }
}

/** An entry of a list that stands on a line of its own, as `- flood`. */
const ON_A_LINE = /^([ \t]*-[ \t]+)/;

/** Adds a lesson to the end of a list, which is begun if there is none; `undefined` where that is not certain. */
function withEntry(text: string, field: 'order' | 'drafts', folder: string): TextEdit | undefined {
  const name = writtenName(folder);
  const { course } = readCourse(text);
  const last = course[field].at(-1);
  const lineBreak = lineBreakOf(text);
  if (!last) {
    if (new RegExp(`^${field}:`, 'm').test(text)) return undefined;
    const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
    return insertion(text.length, `${gap}${field}: [${name}]${lineBreak}`);
  }
  const line = lineAround(text, last.span.start);
  const [, bullet] = ON_A_LINE.exec(text.slice(line.start, line.end)) ?? [];
  return bullet === undefined
    ? insertion(last.span.end, `, ${name}`)
    : insertion(line.end, `${lineBreak}${bullet}${name}`);
}

/** Removes the entry of a list that begins at an offset, with its line or its comma. */
function withoutEntry(text: string, start: number): TextEdit | undefined {
  const entry = listed(readCourse(text).course).find(({ span }) => span.start === start);
  if (!entry) return undefined;
  const { end } = entry.span;
  const line = lineAround(text, start);
  if (ON_A_LINE.test(text.slice(line.start, line.end))) {
    const rest = /^\r?\n/.exec(text.slice(line.end))?.[0].length ?? 0;
    return { span: { ...entry.span, start: line.start, end: line.end + rest }, text: '' };
  }
  // A repeated entry has another one before it.
  const comma = /,\s*$/.exec(text.slice(0, start));
  return comma ? { span: { ...entry.span, start: comma.index, end }, text: '' } : undefined;
}

const listed = ({ order, drafts }: Course): readonly CourseEntry[] => [...order, ...drafts];

const insertion = (at: number, text: string): TextEdit => ({
  span: { file: COURSE_FILE, start: at, end: at },
  text,
});

/** The line around an offset, without its break. */
function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { start, end: offset + (/^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0) };
}
