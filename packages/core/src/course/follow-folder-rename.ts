import type { TextEdit } from '../model/text-edit.ts';
import { writtenAddress } from '../text/written-address.ts';
import { introLinks } from './course-intro.ts';
import { plainFolder } from './course-lessons.ts';
import { readCourse } from './read-course.ts';
import { writtenName } from './written-name.ts';

/**
 * Returns the edits by which course.yaml follows a folder that is renamed or moved within the course: of the names of
 * lessons in it, and of links of the introduction. Names that are ids stay.
 *
 * @param text of course.yaml
 *
 * @param from its folder so far, relative to the course
 */
export function followFolderRename(text: string, from: string, to: string): TextEdit[] {
  const { course } = readCourse(text);
  const moved = (folder: string): string | undefined =>
    folder === from || folder.startsWith(`${from}/`) ? to + folder.slice(from.length) : undefined;
  const names = [...course.order, ...course.drafts].flatMap(({ name, span }): TextEdit[] => {
    const folder = moved(plainFolder(name));
    return folder === undefined ? [] : [{ span, text: writtenName(folder) }];
  });
  const links = introLinks(course, text).flatMap(({ href, span, link }): TextEdit[] => {
    const folder = link && moved(link.folder);
    // Only as it was written; where its source is otherwise, there is a problem to see.
    if (!link || folder === undefined || !href.startsWith(link.folder)) return [];
    if (text.slice(span.start, span.end) !== href) return [];
    return [
      {
        span: { ...span, end: span.start + link.folder.length },
        text: writtenAddress(folder),
      },
    ];
  });
  return [...names, ...links];
}
