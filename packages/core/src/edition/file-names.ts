import { markdown } from '../markdown/markdown.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE } from '../model/lesson-files.ts';
import { resolveInside } from '../text/safe-address.ts';
import type { PartText } from './part-text.ts';

/** Names of parts that tell nothing. Others are replaced: a name may be an answer. */
const PLAIN =
  /^(?:(?:discussion|questions?|exercises?|tasks?|notes?|sources?|texts?|readings?|passages?|parts?|sections?|chapters?|quiz|tests?|study|student|lesson|and|the|of|for|\d{1,3}|[a-z])(?:[-_ ]|$))+$/i;
const PICTURE = /^(?:png|jpe?g|gif|webp|svg|avif)$/;

/** Returns the name of each part in an edition, by its path in the lesson. */
export function partNames({ parts }: Lesson): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, { path }] of parts.entries()) {
    const stem = path.slice(0, -3);
    const isPlain = path === LESSON_FILE || (PLAIN.test(stem) && !taken.has(path.toLowerCase()));
    const name = isPlain ? path : `part-${index + 1}.md`;
    taken.add(name.toLowerCase());
    names.set(path, name);
  }
  return names;
}

/** The address of a link or picture: behind its text, or in a definition, in a list or quote too. */
const ADDRESS =
  /(\]\(\s*|^(?:[ \t>*+-]|\d{1,9}[.)])*\[(?!\^)(?:\\.|[^\\[\]])+\]:[ \t]*(?:\n[ \t>]*)?)(<[^<>\n]*>|(?:[^\s()<\\]|\\.|\([^\s()]*\))+)/gm;

/** A text without the addresses of its links and pictures, and without those that are written out. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, '$1').replace(/\S+/g, withoutAddress);
}

/** What of a word is before the address in it. Backwards from its sign: a pattern would try each letter as a beginning. */
function withoutAddress(word: string): string {
  let end = word.indexOf('://');
  if (end < 0) return word;
  while (end > 0 && /[a-z0-9+.-]/i.test(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/**
 * Gives the parts of an edition their addresses: files that are shown get names that tell nothing, in the order in which
 * they appear, and links to parts follow.
 *
 * @param media receives the files that are shown
 */
export function settleAddresses(
  lesson: Lesson,
  { path, text }: PartText,
  parts: ReadonlyMap<string, string>,
  media: Map<string, string>,
): string {
  return text.replace(ADDRESS, (whole: string, before: string, written: string) => {
    const angle = written.startsWith('<');
    const address = markdown()
      .utils.unescapeAll(angle ? written.slice(1, -1) : written)
      // As Markdown does with it.
      .replace(/%(?![0-9a-f]{2})/gi, '%25')
      .replace(/ /g, '%20');
    const inside = /^[a-z][a-z0-9+.-]*:|^#|^\/\//i.test(address) ? undefined : resolveInside(address, path);
    if (inside === undefined) return whole;
    // A file has no query, and the name of a place in it is needed to find that.
    const rest = /#.*$/s.exec(address)?.[0] ?? '';
    const part = parts.get(inside);
    if (part !== undefined) return before + inAngles(part + rest);
    if (lesson.paths && !lesson.paths.has(inside)) return whole;
    const name = media.get(inside) ?? mediaName(inside, media.size + 1);
    media.set(inside, name);
    return before + inAngles(name + rest);
  });
}

function mediaName(path: string, number: number): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase();
  const kind = PICTURE.test(ending ?? '') ? 'picture' : 'file';
  return `media/${kind}-${number}${ending === undefined ? '' : `.${ending}`}`;
}

const inAngles = (address: string): string =>
  /[\s()<>]/.test(address) ? `<${encodeURI(address)}>` : address;
