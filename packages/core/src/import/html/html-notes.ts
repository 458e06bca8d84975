import type { Steps } from '../../turns/in-turns.ts';
import type { ImportLog } from '../import-log.ts';
import { continuedNotes } from './continued-notes.ts';
import { isInterface } from './main-content.ts';
import { notesBeside } from './notes-beside.ts';
import type { HtmlNotes } from './page-notes.ts';
import { elementsOf, type HtmlElement, hasText, hasWord, nextElement, textOf } from './parse-html.ts';
import { raisedNotes } from './raised-notes.ts';
import { REMARK } from './shared-remarks.ts';

/** Finds the element for the address of a link: in this page, or in another one of the same book. */
export type FindTarget = (href: string) => HtmlElement | undefined;

const REFERENCE = /foot-?note|end-?note|note-?ref|fn-?ref|fnref|^fn$|^reference$|sidenote/i;
const ADDRESS =
  /#(?:user-content-)?(?:_?(?:foot|end)?n(?:ote)?s?[-:_.]?\w*\d|_?(?:ftn|edn|fn|en)[-:_.]?\w+|cite_note)/i;
const MARKER =
  /^[[({]?\s*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶]{1,4}|\p{L}{1,10}\.?\s*\d{1,4})\s*[\])}.]?$/iu;
const ROMAN = /^m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const BACK = /^[\s↩↑⤴↵⏎^←\p{VS}]*$/u;
const BLOCKS = new Set([
  'li',
  'p',
  'div',
  'aside',
  'section',
  'dd',
  'dt',
  'td',
  'tr',
  'blockquote',
  'article',
]);

/** Finds the notes of a page by their roles and by the markup of site generators. */
export function* findHtmlNotes(scope: HtmlElement, find: FindTarget, log: ImportLog): Steps<HtmlNotes> {
  const links: { marker: HtmlElement; link: HtmlElement; block: HtmlElement }[] = [];
  const blocks = new Set<HtmlElement>();
  const beside = notesBeside(scope);
  yield;
  const paired = new Set(beside.flatMap(({ marker }) => [marker, ...elementsOf(marker)]));
  for (const link of elementsOf(scope, isInterface)) {
    if (link.name !== 'a' || paired.has(link) || !mayRefer(link)) continue;
    yield;
    const target = find(link.attributes['href'] ?? '');
    if (!target || contains(target, link)) continue;
    // If both are in one page, a marker precedes its note; a link back does not.
    const samePage = rootOf(target) === rootOf(link);
    const said = hasWord(link, 'role', /^doc-noteref$/) || hasWord(link, 'epub:type', /^noteref$/);
    if (samePage && target.order < link.order && !said) continue;
    const block = blockOf(target);
    if (!block || contains(block, link) || !(isReference(link) || answers(block, link))) continue;
    blocks.add(block);
    links.push({ marker: outermost(link), link, block });
  }
  const markers = new Map<HtmlElement, string>();
  const notes = new Map<string, HtmlElement>();
  const backIds = new Set<string>();
  const words = new Set<HtmlElement>();
  const labels = new Map<HtmlElement, string>();
  const widened = widen(
    blocks,
    links.map(({ link }) => link),
  );
  for (const { marker, link, block } of links) {
    yield;
    // A link from one note to another is plain text there.
    const note = widened.get(block) ?? block;
    const isWords = !isSign(textOf(link).trim());
    if (isWords) words.add(marker);
    const label = labels.get(note) ?? newLabel(isWords ? '' : textOf(link), notes);
    labels.set(note, label);
    notes.set(label, note);
    markers.set(marker, label);
    for (const element of [marker, ...elementsOf(marker)]) {
      for (const id of [element.attributes['id'], element.attributes['name']]) if (id) backIds.add(id);
    }
  }
  for (const { marker, note } of beside) {
    const label = newLabel(textOf(marker), notes);
    labels.set(note, label);
    notes.set(label, note);
    markers.set(outermost(marker), label);
  }
  for (const element of elementsOf(scope)) {
    if (!isInlineNote(element) || labels.has(element)) continue;
    const label = newLabel('', notes);
    notes.set(label, element);
    markers.set(element, label);
  }
  yield;
  if (markers.size === 0) return raisedNotes(scope, log);
  return { markers, notes, backIds, words, continued: continuedNotes(notes.values(), markers) };
}

/** Whether the text of a link is a number or a symbol; else it is words of the passage. */
function isSign(text: string): boolean {
  const bare = text.replace(/[[\](){}.\s]/g, '');
  if (/^[[({].{0,12}[\])}]$/.test(text)) return true;
  if (/^\p{L}{3,}$/u.test(bare)) return ROMAN.test(bare);
  return MARKER.test(text) || !/\p{L}{3}/u.test(text);
}

/** Whether a link looks like a marker: it leads to a place, but not back, and not to a remark of the authors. */
function mayRefer(link: HtmlElement): boolean {
  const href = link.attributes['href'] ?? '';
  if (!href.includes('#') || REMARK.test(href)) return false;
  return !hasWord(link, 'role', /^doc-backlink$/) && !hasWord(link, 'class', /back|reverse/i);
}

/** Whether the target of a number links back to it: then it is a marker, whatever its name. */
function answers(block: HtmlElement, link: HtmlElement): boolean {
  if (!MARKER.test(textOf(link).trim())) return false;
  const own = new Set<string>();
  for (let up: HtmlElement | undefined = link; up && own.size < 8 && !BLOCKS.has(up.name); up = up.parent)
    for (const id of [up.attributes['id'], up.attributes['name']]) if (id) own.add(`#${id}`);
  const inside =
    addresses.get(block) ?? new Set([...elementsOf(block)].map(({ attributes }) => attributes['href']));
  addresses.set(block, inside);
  return [...own].some((address) => inside.has(address));
}

/** The addresses in a block; any number of links may lead to it. */
const addresses = new WeakMap<HtmlElement, ReadonlySet<string | undefined>>();

function isReference(link: HtmlElement): boolean {
  const href = link.attributes['href'] ?? '';
  const said =
    hasWord(link, 'role', /^doc-noteref$/) ||
    hasWord(link, 'epub:type', /^noteref$/) ||
    link.attributes['data-footnote-ref'] !== undefined;
  const text = textOf(link).trim();
  if (BACK.test(text)) return false;
  if (said) return true;
  if (!MARKER.test(text)) return false;
  const raised = [link, link.parent, link.children[0]].some(
    (element) =>
      typeof element === 'object' && (element.name === 'sup' || hasWord(element, 'class', REFERENCE)),
  );
  return raised || hasWord(link, 'rel', /^footnote$/) || ADDRESS.test(href) || /^[[(]/.test(text);
}

/** A note in the text itself, such as a side note. */
function isInlineNote(element: HtmlElement): boolean {
  return (
    (element.name === 'span' || element.name === 'small') &&
    hasWord(element, 'class', /^(?:sidenote|marginnote|ltx_note|inline-?note|footnote)$/) &&
    textOf(element).trim().length > 3
  );
}

/** The element around a marker that contains nothing else. */
function outermost(link: HtmlElement): HtmlElement {
  let marker = link;
  const own = textOf(link).trim();
  while (marker.parent && /^(?:sup|span|small|b|strong|em|i)$/.test(marker.parent.name)) {
    if (textOf(marker.parent).replace(/[\s[\]()]/g, '') !== own.replace(/[\s[\]()]/g, '')) break;
    marker = marker.parent;
  }
  return marker;
}

function blockOf(target: HtmlElement): HtmlElement | undefined {
  let block: HtmlElement | undefined = target;
  while (block && !BLOCKS.has(block.name)) block = block.parent;
  // A paragraph that only contains an anchor precedes the anchored element.
  for (let step = 0; block && step < 3 && !hasText(block); step++) block = nextElement(block);
  if (block?.name === 'td') block = block.parent;
  if (block?.name !== 'dt') return block;
  const next = nextElement(block);
  return next?.name === 'dd' ? next : block;
}

/** If a note's paragraphs have their own wrapper element, that is the note. */
function widen(
  blocks: ReadonlySet<HtmlElement>,
  links: readonly HtmlElement[],
): Map<HtmlElement, HtmlElement> {
  const inside = new Map<HtmlElement, number>();
  const count = (start: HtmlElement, weight: number): void => {
    for (let up: HtmlElement | undefined = start; up; up = up.parent)
      inside.set(up, (inside.get(up) ?? 0) + weight);
  };
  for (const block of blocks) count(block, 1);
  for (const link of links) count(link, 2);
  const widened = new Map<HtmlElement, HtmlElement>();
  for (const block of blocks) {
    let note = block;
    for (let up = block.parent; up && inside.get(up) === inside.get(block); up = up.parent) {
      if (
        !/^(?:div|li|aside|dd|section)$/.test(up.name) ||
        hasWord(up, 'class', /^(?:footnotes|endnotes|notes)$/)
      )
        break;
      if (
        !/(?:^|[\s_-])(?:ftn|edn|fn|en|foot-?note|end-?note|note)[-:_]?\w*/i.test(
          `${up.attributes['id'] ?? ''} ${up.attributes['class'] ?? ''}`,
        )
      )
        break;
      note = up;
    }
    if (note !== block) widened.set(block, note);
  }
  return widened;
}

/** `93` for “[93]”, `note1` for “[note 1]”, and another one if that is taken. */
function newLabel(text: string, taken: ReadonlyMap<string, unknown>): string {
  const words = text
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('')
    .slice(0, 16)
    .toLowerCase();
  if (words !== undefined && !taken.has(words)) return words;
  const stem = words ?? (/[*†‡§¶]/.test(text) ? 'star' : 'note');
  let n = taken.size + 1;
  while (taken.has(`${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let up: HtmlElement | undefined = inner; up; up = up.parent) if (up === outer) return true;
  return false;
}

function rootOf(element: HtmlElement): HtmlElement {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}
