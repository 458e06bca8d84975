import { stringify } from 'yaml';
import { folderLessonId } from '../text/lesson-id.ts';
import type { ImportResult } from './import-result.ts';

const ID = /^(---\n(?:[^\n]+\n)*?id: )([^\n]+)/;

/**
 * A new lesson as it is written into a folder: its id is made of the folder's name, so that two lessons that were made of
 * one file do not share the work of students. It stays as it is when the folder is renamed later.
 *
 * @param name of the folder, without those above it
 */
export function inFolder(result: ImportResult, name: string): ImportResult {
  const [lesson, ...others] = result.files;
  const [, before = '', id = ''] = ID.exec(String(lesson?.content)) ?? [];
  // A name such as 1950 is a number to YAML, unless it stands in quotes.
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
