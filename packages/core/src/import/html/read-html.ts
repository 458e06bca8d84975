import type { Steps } from '../../turns/in-turns.ts';
import type { Draft, DraftBlock, DraftNote } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import { isNotesHeading } from '../text/notes-heading.ts';
import { blocksInSteps, blocksOf, joinBlocks } from './block-markdown.ts';
import { createHtmlContext, type PictureOf } from './create-html-context.ts';
import { type FindTarget, findHtmlNotes } from './html-notes.ts';
import { mainContent } from './main-content.ts';
import { decodePlace } from './page-address.ts';
import { elementsOf, type HtmlElement, textOf } from './parse-html.ts';
import { textNodes } from './site-parts.ts';

/** What the context of a page adds to it. */
export interface PageOptions {
  /** The part of the page to read; default: the element that contains its text. Its notes may be outside of it. */
  readonly scope?: HtmlElement;
  /** Finds the target of a link in other pages of the same book. */
  readonly find?: FindTarget;
  /** Returns where a picture of the page is. */
  readonly picture: PictureOf;
}

/** Reads a parsed page: its text, its notes, and its metadata. */
export function* readPage(root: HtmlElement, log: ImportLog, options: PageOptions): Steps<Draft> {
  const { find, picture } = options;
  const ids = idsOf(root);
  yield;
  const scope = options.scope ?? mainContent(root);
  const target: FindTarget = (href) =>
    href.startsWith('#') ? ids.get(decodePlace(href.slice(1))) : find?.(href);
  yield;
  const notes = yield* findHtmlNotes(scope, target, log);
  yield;
  const context = createHtmlContext(notes, log, baseOf(root), picture, scope);
  const signs = new Map<string, string>();
  for (const [marker, label] of notes.markers)
    if (!signs.has(label)) signs.set(label, textOf(marker).replace(/[[\](){}.\s]/g, ''));
  const written = new Set<string>();
  const draftNotes: DraftNote[] = [];
  for (const [label, element] of notes.notes) {
    yield;
    if (written.has(label)) continue;
    written.add(label);
    const more = notes.continued.get(element) ?? [];
    // Its paragraph is one block, followed by others.
    const nodes = more.length > 0 ? [element, ...more] : element.children;
    draftNotes.push({
      label,
      markdown: withoutMark(joinBlocks(blocksOf(nodes, context)), label, signs.get(label) ?? ''),
    });
  }
  for (const label of notes.markers.values()) {
    if (!written.has(label)) draftNotes.push({ label, markdown: '' });
    written.add(label);
  }
  const nodes = options.scope
    ? scope.children
    : textNodes(scope, (outside) => context.noteHolders.has(outside), log);
  const body = withoutNotesHeading(yield* blocksInSteps(nodes, context.forBody()), log);
  return { ...metadata(root, body), body, notes: draftNotes, media: [] };
}

/** Elements by id, the first of each. */
export function idsOf(root: HtmlElement): Map<string, HtmlElement> {
  const ids = new Map<string, HtmlElement>();
  for (const element of elementsOf(root)) {
    for (const id of [
      element.attributes['id'],
      element.name === 'a' ? element.attributes['name'] : undefined,
    ]) {
      if (id && !ids.has(id)) ids.set(id, element);
    }
  }
  return ids;
}

/** A note without its number or symbol, and without the back link, before and after its text. */
function withoutMark(markdown: string, label: string, sign: string): string {
  const number = /^\d+$/.test(label) ? label : '[*†‡§¶\\\\]+|[a-z]{1,2}';
  return (
    markdown
      // A number that is a link, back to the citation of the note.
      .replace(new RegExp(`^\\s*\\[(?:\\\\?\\[)?(?:${number})(?:\\\\?\\])?\\.?\\]\\([^()\\s]*\\)\\s*`), '')
      .replace(signPattern(sign), '')
      // “1 (return)” without the link back.
      .replace(/^\s*\d{1,4}\s*\(\s*\)(?:\\?\n|\s)*/, '')
      .replace(new RegExp(`^\\s*(?:\\\\?\\[|\\()?(?:${number})(?:\\\\?\\]|\\)|\\\\?\\.|:)\\s*`), '')
      .replace(/^\s*\^\s+/, '')
      .replace(/(?<![\s↩↑⤴↵\p{VS}])[\s↩↑⤴↵\p{VS}]+$/u, '')
      .trimStart()
  );
}

/** The symbol of the marker, as a note repeats it: `*1.`, `†`. Numbers and letters alone need a period after them. */
function signPattern(sign: string): RegExp {
  if (sign === '' || /^[\p{L}\p{N}]*$/u.test(sign) || sign.length > 8) return /^(?!)/;
  const signs = [...sign].map((one) => `\\\\?${one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}`).join('');
  return new RegExp(`^\\s*(?:\\\\?\\[|\\()?${signs}(?:\\\\?\\]|\\)|\\\\?\\.|:)?\\s*`, 'u');
}

/** Removes headings of notes together with their content, and trailing rules with them. */
function withoutNotesHeading(blocks: readonly DraftBlock[], log: ImportLog): DraftBlock[] {
  const last = blocks.findLastIndex(({ kind, markdown }) => kind !== 'block' || markdown !== '---');
  const kept = blocks.slice(0, last + 1);
  const gone = ({ markdown }: DraftBlock): void => {
    log.decide('note', undefined, '“{heading}” is the heading of the notes', { heading: markdown }, markdown);
  };
  for (let end = kept.at(-1); end?.kind === 'heading' && isNotesHeading(end.markdown); end = kept.at(-1)) {
    gone(end);
    kept.pop();
  }
  while (kept.at(-1)?.markdown === '---') kept.pop();
  return kept.filter((block, at) => {
    const next = kept[at + 1];
    const empty = block.kind === 'heading' && next?.kind === 'heading' && next.level <= block.level;
    if (!empty || !isNotesHeading(block.markdown)) return true;
    gone(block);
    return false;
  });
}

function metadata(
  root: HtmlElement,
  body: readonly DraftBlock[],
): Pick<Draft, 'title' | 'language' | 'source'> {
  let title: string | undefined;
  let language: string | undefined;
  let author: string | undefined;
  let url: string | undefined;
  const headings: string[] = [];
  for (const element of elementsOf(root)) {
    const { name, attributes } = element;
    const { content } = attributes;
    if (name === 'html') language = attributes['lang'] ?? attributes['xml:lang'];
    if (name === 'title' && element.parent?.name === 'head')
      title ??= textOf(element).replace(/\s+/g, ' ').trim();
    if (name === 'h1') headings.push(textOf(element).replace(/\s+/g, ' ').trim());
    if (name === 'meta' && /^author$/i.test(attributes['name'] ?? '')) author ??= content?.trim();
    if (name === 'link' && /^canonical$/i.test(attributes['rel'] ?? '')) url ??= attributes['href'];
  }
  const top = Math.min(...new Set(body.map((block) => (block.kind === 'heading' ? block.level : 9))));
  const heads = body.filter((block) => block.kind === 'heading' && block.level === top);
  const own = heads.length === 1 && body[0] === heads[0];
  // A window title also contains the name of the site.
  const [only, another] = headings.filter((text) => text !== '');
  const words = (another === undefined ? only : undefined) ?? title;
  return {
    title: own ? undefined : words && literalMarkdown(words),
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language ?? '') ? language : undefined,
    source: {
      title: own ? undefined : words || undefined,
      author: author || undefined,
      url: /^https?:\/\//i.test(url ?? '') ? url : undefined,
    },
  };
}

function baseOf(root: HtmlElement): string | undefined {
  for (const { name, attributes } of elementsOf(root)) {
    const address =
      name === 'base' || (name === 'link' && /^canonical$/i.test(attributes['rel'] ?? ''))
        ? attributes['href']
        : undefined;
    if (address && /^https?:\/\//i.test(address)) return address;
  }
  return undefined;
}
