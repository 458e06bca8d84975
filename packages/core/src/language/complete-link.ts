import type { Lesson } from '../model/lesson.ts';
import { say } from '../model/message.ts';
import type { CompletionItem, CompletionList } from './completion-item.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Where a link or picture may lead that has been begun as `](`: files of the folder, and sections by their ids. */
export function completeLink(
  lesson: Lesson,
  file: string,
  offset: number,
  line: string,
  after: string,
): CompletionList | undefined {
  const begun = /(!?)\[[^\]]*\]\(<?([^)\s>]*)$/.exec(line);
  if (!begun) return undefined;
  const [, picture, typed = ''] = begun;
  const rest = /^[^)\s>]*/.exec(after)?.[0].length ?? 0;
  const paths = [...(lesson.paths ?? lesson.files.map(({ path }) => path))].filter(
    (path) => PICTURE.test(path) || (!picture && path !== file),
  );
  const files = paths.map((path): CompletionItem => {
    const address = path.replace(/[\s()<>%#?]/g, (unit) => encodeURIComponent(unit));
    return { kind: 'file', label: path, filter: address, insert: address };
  });
  const sections = picture ? [] : lesson.sections.filter(({ named }) => named);
  const anchors = sections.map(
    (section): CompletionItem => ({
      kind: 'section',
      label: `#${section.id}`,
      beside: section.title,
      detail: say('Section of this lesson'),
      insert: section.span.file === file ? `#${section.id}` : `${section.span.file}#${section.id}`,
      filter: `#${section.id} ${section.span.file}#${section.id}`,
    }),
  );
  const items = typed.startsWith('#') ? anchors : [...files, ...anchors];
  return { replace: { file, start: offset - typed.length, end: offset + rest }, items, incomplete: false };
}
