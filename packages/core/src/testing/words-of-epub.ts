import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { openEpub } from '../import/office/epub-book.ts';
import type { BookChapter } from '../import/office/epub-chapters.ts';
import { atOnce } from '../turns/in-turns.ts';
import type { LawSource } from './law-format.ts';
import { textOfHtml } from './words-of.ts';

/** Books that were opened: all their chapters are requested, one after the other. */
const known = new WeakMap<Uint8Array, ReturnType<typeof openBook>>();

/**
 * The words of a chapter, and around them those of its book, page by page in spine order.
 *
 * @param chapter its number from 1, or its title
 * @throws if it is not a zip or has no table of contents
 */
export function wordsOfEpub(bytes: Uint8Array, chapter: number | string = 1): LawSource {
  const book = known.get(bytes) ?? openBook(bytes);
  known.set(bytes, book);
  const { chapters, around, page } = book;
  const own =
    typeof chapter === 'number' ? chapters[chapter - 1] : chapters.find(({ title }) => title === chapter);
  const text = (own?.pages ?? []).map(({ path, from, to }) => {
    const start = from?.order ?? 0;
    const end = to?.order ?? Number.POSITIVE_INFINITY;
    return textOfHtml(page(path), [], (elements) => elements >= start && elements < end);
  });
  return { text: text.join('\n'), around };
}

function openBook(bytes: Uint8Array): {
  readonly chapters: readonly BookChapter[];
  readonly around: string;
  page(path: string): string;
} {
  const files = unzipSync(bytes);
  const file = (path: string): string => {
    const content = files[path];
    // A page may be a picture.
    return content && !/^(?:\xff\xd8|\x89PNG|GIF8|RIFF)/.test(String.fromCharCode(...content.subarray(0, 4)))
      ? strFromU8(content)
      : '';
  };
  const contents = attributesIn(file('META-INF/container.xml'), 'rootfile')[0]?.['full-path'] ?? '';
  const list = file(contents);
  if (list === '') throw new Error('no list of contents');
  const folder = `https://book.example/${contents}`;
  const items = new Map(attributesIn(list, 'item').map(({ id = '', href = '' }) => [id, href]));
  const paths = attributesIn(list, 'itemref').flatMap(({ idref = '' }) => {
    const href = items.get(idref);
    return href === undefined ? [] : decodeURIComponent(pathOf(href, folder));
  });
  return {
    chapters: atOnce(openEpub(bytes)).chapters,
    around: [...new Set(paths)].map((path) => textOfHtml(file(path))).join('\n'),
    page: file,
  };
}

/** The target of an address in a file, by the steps of its path. */
function pathOf(href: string, from: string): string {
  const steps = href.startsWith('/') ? [] : from.split('/').slice(3, -1);
  for (const step of (href.split('#')[0] ?? '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The attributes of all elements with a name, with any prefix. */
function attributesIn(xml: string, wanted: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name.slice(name.indexOf(':') + 1) === wanted) found.push(attributes);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
