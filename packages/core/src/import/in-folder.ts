import { stringify } from 'yaml';
import { folderLessonId } from '../text/lesson-id.ts';
import type { ImportResult } from './import-result.ts';

const ID = /^(---\n(?:[^\n]+\n)*?id: )([^\n]+)/;

/**
 * Adapts a new lesson to its folder: makes its id from the folder's name, so that two lessons from one file do not
 * share students' work. The id stays the same when the folder is renamed later.
 *
 * @param name of the folder, without its parents
 */
export function inFolder(result: ImportResult, name: string): ImportResult {
  const [lesson, ...others] = result.files;
  const [, before = '', id = ''] = ID.exec(String(lesson?.content)) ?? [];
  // YAML reads a name such as 1950 as a number, unless it is quoted.
  const own = stringify(folderLessonId(name)).trim();
  if (!lesson || id === '' || id === own) return { ...result, folder: name };
  const content = `${before}${own}${String(lesson.content).slice(before.length + id.length)}`;
  const moved = own.length - id.length;
  const diagnostics = result.diagnostics.map((diagnostic) => {
    const { span } = diagnostic;
    if (span?.file !== lesson.path || span.start < before.length + id.length) return diagnostic;
    return { ...diagnostic, span: { ...span, start: span.start + moved, end: span.end + moved } };
  });
  return { ...result, folder: name, files: [{ ...lesson, content }, ...others], diagnostics };
}
