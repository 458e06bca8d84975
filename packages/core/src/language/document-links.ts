import { isMap, isScalar, isSeq } from 'yaml';
import { readYaml } from '../lesson/read-yaml.ts';
import { frontMatterRange, linkAddress, textOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE } from '../model/lesson-files.ts';
import type { Span } from '../model/span.ts';
import { mentionsIn, symbolSpan } from '../symbols/mentions.ts';
import { isSafeLink, resolveInside } from '../text/safe-address.ts';

/** An address in a file and its target: a place in the lesson, or a file of its folder. */
export type DocumentLink = { readonly span: Span } & ({ readonly to: Span } | { readonly path: string });

/**
 * Returns the addresses of one file that lead into the lesson: parts named in the front matter, files, pictures,
 * sections. Web addresses are left to the editor, which handles them; addresses outside the folder lead nowhere.
 */
export function documentLinks(lesson: Lesson, file: string): readonly DocumentLink[] {
  const mentions = mentionsIn(lesson);
  const links = lesson.links.flatMap((link): DocumentLink[] => {
    if (link.span.file !== file || !isSafeLink(link.href, file)) return [];
    const span = linkAddress(lesson, link);
    const symbol = mentions.at(file, span.end - 1);
    const to = symbol?.role === 'link' ? symbolSpan(symbol.symbol) : undefined;
    if (to) return [{ span, to }];
    if (/^[a-z][\w+.-]*:|^#|^$/i.test(link.href)) return [];
    return inFolder(span, link.href);
  });
  const pictures = lesson.pictures.flatMap((picture) =>
    picture.span.file === file ? inFolder(linkAddress(lesson, picture), picture.src) : [],
  );
  const parts = file === LESSON_FILE ? listedParts(lesson) : [];
  return [...parts, ...links, ...pictures].sort((a, b) => a.span.start - b.span.start);

  function inFolder(span: Span, address: string): DocumentLink[] {
    const path = resolveInside(address, file);
    return path === undefined ? [] : [{ span, path }];
  }
}

/** The paths under `parts:`, each with its place. */
function listedParts(lesson: Lesson): DocumentLink[] {
  if (!lesson.frontMatter.parts?.length) return [];
  const text = textOf(lesson, LESSON_FILE);
  const head = frontMatterRange(text);
  if (!head?.closed) return [];
  const { document } = readYaml(text.slice(head.start, head.end));
  const list = isMap(document.contents) ? document.contents.get('parts', true) : undefined;
  if (!isSeq(list)) return [];
  return list.items.flatMap((item): DocumentLink[] => {
    const path = isScalar(item) ? resolveInside(String(item.value), LESSON_FILE) : undefined;
    const range = isScalar(item) ? item.range : undefined;
    if (path === undefined || !range) return [];
    return [{ span: { file: LESSON_FILE, start: head.start + range[0], end: head.start + range[1] }, path }];
  });
}
