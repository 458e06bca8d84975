import { rules } from '../check/rules.ts';
import { fileOf, frontMatterRange, textOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';
import { say } from '../model/message.ts';
import { writtenAddress } from '../text/written-address.ts';
import { completeField } from './complete-field.ts';
import { completeMark } from './complete-mark.ts';
import { completeName } from './complete-name.ts';
import { begunLink } from './complete-neighbour.ts';
import { completeNote } from './complete-note.ts';
import { completeSnippet } from './complete-snippet.ts';
import type { CompletionItem, CompletionList } from './completion-item.ts';
import { frontMatterFields, referenceFields } from './lesson-fields.ts';

/** Maximum length to read of a line on either side, in UTF-16 units. */
const REACH = 1_000;

/**
 * Returns the completions at an offset of a file: notes after `[^`, names, keys and values of marks, fields of the
 * front matter and of reference.yaml, targets of links, names of reference.yaml, snippets on an empty line. Returns
 * nothing if there is no choice. Reads only the text around the offset and the lesson's lists, never a whole text.
 *
 * @param asked false if a typed character triggers it, and not a person or a word being typed: then prose offers
 *   nothing
 */
export function completion(
  lesson: Lesson,
  file: string,
  offset: number,
  asked = true,
): CompletionList | undefined {
  const text = fileOf(lesson, file);
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + REACH))?.[0] ?? '';
  const head = file === LESSON_FILE ? frontMatterRange(text) : undefined;
  const inHead = head !== undefined && offset >= head.start && offset <= head.end;
  if (inHead || file === REFERENCE_FILE) {
    const fields = inHead ? frontMatterFields : referenceFields;
    return (
      completeAllow('yaml', file, offset, line, after) ??
      completeField(lesson, textOf(lesson, file), file, inHead ? head.start : 0, offset, fields)
    );
  }
  if (head?.closed && offset < head.start) return undefined;
  return (
    completeAllow('markdown', file, offset, line, after) ??
    completeMark(lesson, text, file, offset) ??
    completeNote(lesson, file, offset, line, after) ??
    completeLink(lesson, file, offset) ??
    (asked ? prose(lesson, file, offset, line, after) : undefined)
  );
}

function prose(
  lesson: Lesson,
  file: string,
  offset: number,
  line: string,
  after: string,
): CompletionList | undefined {
  const snippets = completeSnippet(lesson, file, offset, line, after);
  const names = completeName(lesson, file, offset, line);
  if (!snippets || !names) return snippets ?? names;
  return { ...snippets, items: [...snippets.items, ...names.items] };
}

const begun = {
  markdown: /<!--[ \t]*allow((?:[ \t,]+[a-z-]+)*)[ \t,]+([a-z-]*)$/,
  yaml: /(?:^|[ \t])#[ \t]*allow((?:[ \t,]+[a-z-]+)*)[ \t,]+([a-z-]*)$/,
};

/** The rules with findings that an author can allow, in a comment that begins with `allow`. */
function completeAllow(
  language: keyof typeof begun,
  file: string,
  offset: number,
  line: string,
  after: string,
): CompletionList | undefined {
  const found = begun[language].exec(line);
  if (!found) return undefined;
  const [, named = '', word = ''] = found;
  const present = new Set(named.split(/[ \t,]+/));
  const rest = /^[a-z-]*/.exec(after)?.[0].length ?? 0;
  const items = rules
    .filter(({ id }) => !present.has(id))
    .map(({ id }): CompletionItem => ({ kind: 'value', label: id, insert: id }));
  return { replace: { file, start: offset - word.length, end: offset + rest }, items, incomplete: false };
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Completes the target of a link or picture begun as `](`: files of the folder, and sections by their ids. */
function completeLink(lesson: Lesson, file: string, offset: number): CompletionList | undefined {
  const begun = begunLink(lesson, file, offset);
  if (!begun) return undefined;
  const { isPicture: picture, typed, span } = begun;
  const paths = [...(lesson.paths ?? lesson.files.map(({ path }) => path))].filter(
    (path) => PICTURE.test(path) || (!picture && path !== file),
  );
  const files = paths.map((path): CompletionItem => {
    const address = writtenAddress(path);
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
  return { replace: span, items, incomplete: false };
}
