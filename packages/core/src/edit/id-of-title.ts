import { FreshNames, suggestId } from '../lesson/fresh-names.ts';
import { placeholder } from '../lesson/placeholders.ts';
import { idSpan } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { renameEdits } from '../symbols/mentions.ts';
import { lessonId } from '../text/lesson-id.ts';

const untitled: ReadonlySet<string> = new Set([
  placeholder.sectionTitle,
  placeholder.questionTitle,
  placeholder.exerciseTitle,
]);

/**
 * Renames a new element after its title, wherever its id is used. For an editor to call while the title is being typed:
 * once students have worked with an id, it stays.
 *
 * @param id its initial id
 * @returns no edits while it has no title of its own, or one without a Latin letter; `undefined` if nothing has that id
 */
export function idOfTitle(lesson: Lesson, id: string): readonly TextEdit[] | undefined {
  const { sections, questions, exercises } = lesson;
  const element = [...questions, ...exercises, ...sections].find((one) => one.named && one.id === id);
  if (!element) return undefined;
  const { title } = element;
  if (title.trim() === '' || untitled.has(title) || lessonId(title, '') === '') return [];
  const kind = 'kind' in element ? element.kind : 'section';
  const suggested = suggestId(new FreshNames(lesson), kind, title);
  // No other element has its id.
  if (suggested.replace(/-\d+$/, '') === id.replace(/-\d+$/, '')) return [];
  return renameEdits(lesson, idSpan(element), suggested);
}
