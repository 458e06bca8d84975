import { frontMatterRange, linkAddress, textOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { TextEdit } from '../model/text-edit.ts';

/**
 * Returns the edits needed when a part of a lesson is renamed: its entry in `parts`, and the links to it.
 *
 * @param from path of the part, as the lesson knows it
 * @param to its new path
 */
export function followRename(lesson: Lesson, from: string, to: string): readonly TextEdit[] {
  return [...inParts(lesson, from, to), ...inLinks(lesson, from, to)];
}

/** A name that YAML reads unquoted. */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N}_./ -]*$/u;

function inParts(lesson: Lesson, from: string, to: string): TextEdit[] {
  const file = lesson.parts[0]?.path;
  if (file === undefined) return [];
  const text = textOf(lesson, file);
  const head = frontMatterRange(text);
  if (!head) return [];
  const field = /^parts[ \t]*:/m.exec(text.slice(0, head.end));
  if (!field) return [];
  const begin = field.index + field[0].length;
  const next = /^[^\s#\-\]]/m.exec(text.slice(begin, head.end).replace(/^.*/, ''));
  const firstLine = /^.*/.exec(text.slice(begin, head.end))?.[0].length ?? 0;
  const end = next ? begin + next.index + firstLine : head.end;
  for (const { 0: entry, index } of text
    .slice(begin, end)
    .matchAll(/"[^"\n]*"|'[^'\n]*'|[^\s,[\]"'][^,[\]\n"']*/g)) {
    const name = entry.replace(/^-\s+/, '');
    if (name.replace(/^(["'])(.*)\1$/, '$2').trim() !== from) continue;
    const start = begin + index + entry.length - name.length;
    const length = name.trimEnd().length;
    return [{ span: { file, start, end: start + length }, text: PLAIN.test(to) ? to : JSON.stringify(to) }];
  }
  return [];
}

function inLinks(lesson: Lesson, from: string, to: string): TextEdit[] {
  return lesson.links.flatMap((link): TextEdit[] => {
    const [path = ''] = link.href.split('#', 1);
    if (path === '' || decoded(path).replace(/^\.\//, '') !== from) return [];
    const { file, start } = linkAddress(lesson, link);
    const written = textOf(lesson, file).slice(start, link.span.end);
    const length = /^[^#)>\s]*/.exec(written)?.[0].length ?? 0;
    // A link in another form, such as a reference, names the path elsewhere.
    if (decoded(written.slice(0, length)).replace(/^\.\//, '') !== from) return [];
    return [{ span: { file, start, end: start + length }, text: encodeURI(to) }];
  });
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
