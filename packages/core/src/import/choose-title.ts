import type { Draft, DraftBlock } from './draft.ts';
import type { ImportLog } from './import-log.ts';
import { inlineWords } from './inline-words.ts';

/** The title of the lesson, and the body without the heading that it was taken from. */
export function chooseTitle(
  draft: Draft,
  wanted: string | undefined,
  fileName: string,
  log: ImportLog,
): { title: string; body: readonly DraftBlock[] } {
  const first = draft.body.find(({ kind }) => kind !== 'item');
  const heading = first?.kind === 'heading' && isOnly(first, draft.body) ? inlineWords(first.markdown) : '';
  const repeated = heading !== '' && [wanted, draft.title].some((title) => title && same(title, heading));
  const asTitle = heading !== '' && (repeated || draft.title === undefined);
  // A title cannot cite a note: if it does, it also stays in the text.
  const cites = first?.markdown.includes('[^') ?? false;
  const body =
    asTitle && !cites && (repeated || !wanted) ? draft.body.filter((block) => block !== first) : draft.body;
  const choices: readonly (readonly [string, string | undefined])[] = [
    ['Title “{title}”, as you chose', wanted],
    ['Title “{title}”, from the file', draft.title && inlineWords(draft.title)],
    ['Title “{title}”, from the first heading', heading],
    ['Title “{title}”, from the file name', titleOfName(fileName)],
    ['Title “{title}”, from the first words', firstWords(draft.body)],
  ];
  for (const [text, choice] of choices) {
    const title = choice?.replace(/\s+/g, ' ').trim().slice(0, 200);
    if (!title) continue;
    log.decide('title', undefined, text, { title });
    return { title, body };
  }
  return { title: 'Untitled', body };
}

function isOnly(heading: Extract<DraftBlock, { kind: 'heading' }>, body: readonly DraftBlock[]): boolean {
  return body.every((block) => block === heading || block.kind !== 'heading' || block.level > heading.level);
}

function same(a: string, b: string): boolean {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) === words(b);
}

/** `korea-speech_2.txt` says “Korea speech 2”; `000_82dda7ecfc.txt` says nothing. */
function titleOfName(fileName: string): string | undefined {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .split(/[\s._-]+/)
    .filter((word) => word !== '');
  const speaks =
    words.some((word) => /^\p{L}{3,}$/u.test(word)) && !words.some((word) => /\d\p{L}|\p{L}\d/u.test(word));
  const text = words.join(' ');
  return speaks ? text[0]?.toUpperCase() + text.slice(1) : undefined;
}

function firstWords(body: readonly DraftBlock[]): string | undefined {
  const block = body.find(({ kind }) => kind === 'paragraph');
  const words = block ? inlineWords(block.markdown.slice(0, 300)).split(/\s+/).filter(Boolean) : [];
  return words.length > 6
    ? `${words
        .slice(0, 6)
        .join(' ')
        .replace(/[\p{P}]+$/u, '')} …`
    : words.join(' ') || undefined;
}
