import { WRITTEN_AGAIN } from '../../lesson/read-fields.ts';
import { sourceOf, textOf, wholeLines } from '../../lesson/source-of.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { lessonId } from '../../text/lesson-id.ts';
import { betterFix } from '../almost-rule.ts';
import { convertedField } from '../converted-field.ts';
import { fix, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

const PLACEHOLDER = 'Title of the lesson';

export const frontMatterField: Rule = {
  id: 'front-matter-field',
  severity: 'error',
  message: 'Front matter, {field}: {problem}',
  hint: 'Correct the field. A lesson needs at least a title, between two lines of --- at the top of lesson.md.',
  fixes({ span, message }, lesson) {
    const text = textOf(lesson, span.file);
    const line = lineBreakOf(text);
    const { field, problem, better } = message.values;
    if (better !== undefined) return [betterFix(span, String(better))];
    if (problem === WRITTEN_AGAIN) return [];
    const converted = convertedField(lesson, span, String(field), String(problem));
    if (converted) return [converted];
    if (field === 'title' && problem === 'it is missing.') {
      const begun = /^---[ \t]*\r?\n/.exec(text)?.[0].length;
      const at = begun ?? 0;
      const title = `title: ${PLACEHOLDER}${line}`;
      const inserted = begun === undefined ? `---${line}${title}---${line}${line}` : title;
      const edit = { span: { ...span, start: at, end: at }, text: inserted, placeholder: PLACEHOLDER };
      return [fix('Write a title', {}, edit)];
    }
    const written = /^(id:[ \t]*)(.*)$/.exec(sourceOf(lesson, wholeLines(lesson, span)).trimEnd());
    const id = field === 'id' ? lessonId(written?.[2] ?? '', '') : '';
    // The problem may be something other than its letters.
    if (!written || id === '' || id === written[2]) return [];
    const start = span.start + (written[1]?.length ?? 0);
    return [
      rightFix(
        'Write “{id}”',
        { id },
        { span: { ...span, start, end: start + (written[2]?.length ?? 0) }, text: id },
      ),
    ];
  },
};
