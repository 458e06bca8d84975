import { createLineIndex } from '../../model/line-index.ts';
import type { Steps, Work } from '../../turns/in-turns.ts';
import type { Draft, DraftBlock, DraftNote } from '../draft.ts';
import { gatherPictures } from '../gather-pictures.ts';
import { type ImportLog, takePins } from '../import-log.ts';
import type { ImportOptions } from '../import-result.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import { createMedia } from '../media.ts';
import { convertDivs } from './carpentries.ts';
import { codeLines } from './code-lines.ts';
import { divsFromQuotes, type MarkdownLine, parseDivs } from './fenced-divs.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { takeInlineNotes } from './inline-notes.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { oldStyleNotes } from './old-style-notes.ts';
import { plainHtml } from './plain-html.ts';
import { readFields } from './read-fields.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { safeMarkdown } from './safe-markdown.ts';
import { scanInSteps } from './scan-in-steps.ts';

/** A link definition in which Google Docs puts a picture of its Markdown. */
const DATA_DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s*<?data:/i;

/** Reads Markdown: front matter, notes of its own kinds, fenced divs, pictures. Leaves its text as written. */
export async function readMarkdown(
  source: string,
  options: ImportOptions,
  log: ImportLog,
  work: Work,
): Promise<Draft> {
  const text = source.replace(/\r\n?/g, '\n').replace(/\0/g, '');
  const front = readFrontMatter(text);
  const fields = front && readFields(front, log);
  const skipped = front ? createLineIndex(text).lineAt(front.next) : 0;
  const all = text.split('\n').map((line, at): MarkdownLine => ({ text: line, line: at + 1 }));
  const plain = await work(plainMarkdown(all.slice(skipped), log));
  const bare = join(plain);
  const own = bare.includes('[^') || bare.includes('^[');
  const old = own ? { lines: plain, notes: [] } : await work(oldStyleNotes(plain, log));

  // Before the blocks become questions and exercises: those have pictures and links too.
  const media = createMedia();
  const first = await work(scanInSteps(join(old.lines)));
  const pictures = first.pictures.map(({ src }) => src);
  const pictureOf = await gatherPictures(pictures, options.readPicture, media);
  const noted = old.notes.map(({ label }) => label);
  const safe = safeMarkdown(first, (line) => old.lines[line]?.line, pictureOf, noted, log);
  const inline = safe.includes('^[')
    ? takeInlineNotes(safe, await work(scanInSteps(safe)))
    : { text: safe, notes: [] };
  const lines = inline.text
    .split('\n')
    .map((line, at): MarkdownLine => ({ text: line, line: old.lines[at]?.line ?? 1 }));
  const divs = convertDivs(parseDivs(lines.filter((line) => !DATA_DEFINITION.test(line.text))), log);
  const { body, notes } = await work(markdownBlocks(join(divs.lines), divs.items, log));
  const citing = [inline.text, ...(fields?.objectives ?? [])];
  return {
    title: fields?.title && literalMarkdown(fields.title),
    language: fields?.language,
    source: fields?.source,
    objectives: [
      ...(fields?.objectives ?? []),
      ...divs.objectives.map((objective) => takePins(objective).text),
    ],
    fields: fields?.fields,
    body: [...body, ...extras(fields?.questions ?? [], fields?.keypoints ?? [])],
    notes: await work(completeNotes(citing, [...notes, ...inline.notes, ...old.notes])),
    media: media.files,
  };
}

/** Converts Markdown of other tools, with HTML in it and in older forms, to the form that is read here. */
function* plainMarkdown(lines: readonly MarkdownLine[], log: ImportLog): Steps<readonly MarkdownLine[]> {
  yield;
  const divs = divsFromQuotes(lines);
  yield;
  const code = yield* codeLines(divs);
  const markdown = foreignMarkup(divs, code, log);
  yield;
  return plainHtml(markdown, code);
}

function join(lines: readonly MarkdownLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The extras that older Carpentries lessons keep in their front matter. */
function extras(questions: readonly string[], keypoints: readonly string[]): DraftBlock[] {
  const items = questions.map(
    (title): DraftBlock => ({ kind: 'item', markdown: '', item: { kind: 'question', title, markdown: '' } }),
  );
  if (keypoints.length === 0) return items;
  return [
    ...items,
    { kind: 'heading', level: 2, markdown: 'Key points' },
    { kind: 'block', markdown: keypoints.map((text) => `- ${text}`).join('\n') },
  ];
}

/** Adds a note for every marker that has none. */
function* completeNotes(texts: readonly string[], notes: readonly DraftNote[]): Steps<DraftNote[]> {
  const key = (label: string): string => label.toLowerCase();
  const sources = [...texts, ...notes.map(({ markdown }) => markdown)];
  const cited = new Map<string, string>();
  for (const source of sources) {
    if (!source.includes('[^')) continue;
    const { markers } = yield* scanInSteps(source);
    for (const { label } of markers) cited.set(key(label), label);
  }
  const known = new Set(notes.map(({ label }) => key(label)));
  return [
    ...notes,
    ...[...cited].filter(([label]) => !known.has(label)).map(([, label]) => ({ label, markdown: '' })),
  ];
}
