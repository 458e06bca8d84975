import { dividedBlock } from './divided-block.ts';
import type { DraftBlock } from './draft.ts';
import { type ImportLog, takePins } from './import-log.ts';

/** Target length of a section in words, if the file has no headings. */
const SECTION_WORDS = 350;
/** Longest undivided paragraph, in UTF-16 units: the parser shows longer ones as plain text. */
const LONGEST = 20_000;

type Heading = Extract<DraftBlock, { kind: 'heading' }>;

/**
 * Adjusts the headings of a passage to a lesson: `##` for sections, deeper ones without a gap. Divides a passage
 * without headings between paragraphs into sections of a few hundred words.
 */
export function divideSections(body: readonly DraftBlock[], log: ImportLog): DraftBlock[] {
  const given = body.flatMap((block): DraftBlock | readonly DraftBlock[] =>
    block.kind === 'paragraph' ? divideLong(block.markdown, log) : dividedBlock(block),
  );
  const blocks = given.some(({ kind }) => kind === 'heading') ? given : withBoldHeadings(given, log);
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []));
  if (levels.length === 0) return withSections(blocks, log);
  const top = Math.min(...new Set(levels));
  let last = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level - top + 2, last + 1, 6);
    last = level;
    return { ...block, level };
  });
}

/** A bold line, without a marker, that is not a sentence. */
const BOLD = /^\*\*(?!\s)((?:[^*[\]\n]|\\[[\]*]){1,100}?)\*\*:?$/;
const ENDS_SENTENCE = /[.!?;,…]$/;
/** Fewest headings of a text: a single bold line may be anything. */
const LEAST_HEADINGS = 2;

/**
 * In a text without headings, turns bold lines above text into headings: this is how most people write them in a word
 * processor.
 */
function withBoldHeadings(blocks: readonly DraftBlock[], log: ImportLog): DraftBlock[] {
  const words = blocks.map(({ kind, markdown }) => {
    const bold = kind === 'paragraph' ? BOLD.exec(markdown.trim())?.[1]?.trim() : undefined;
    return bold !== undefined && !ENDS_SENTENCE.test(bold) ? bold : undefined;
  });
  const isHeading = (at: number): boolean =>
    words[at] !== undefined && at + 1 < blocks.length && words[at + 1] === undefined;
  if (words.filter((_, at) => isHeading(at)).length < LEAST_HEADINGS) return [...blocks];
  return blocks.map((block, at) => {
    const markdown = words[at];
    if (markdown === undefined || !isHeading(at)) return block;
    const text = takePins(markdown).text;
    const stands = log.choose('section', undefined, '“{text}”, a line in bold, is a heading', { text });
    return stands ? { kind: 'heading', level: 2, markdown } : block;
  });
}

function withSections(blocks: readonly DraftBlock[], log: ImportLog): DraftBlock[] {
  const words = blocks.map(({ markdown }) => markdown.match(/\S+/g)?.length ?? 0);
  const total = words.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const count = Math.max(1, Math.round(total / SECTION_WORDS));
  if (count === 1 || blocks.length < 4) {
    log.decide('section', undefined, 'No headings: one section “Passage”');
    return [heading('Passage', 'passage'), ...blocks];
  }
  const sections: DraftBlock[][] = [[]];
  let seen = 0;
  for (const [index, block] of blocks.entries()) {
    const due = Math.round(((seen + (words[index] ?? 0) / 2) / total) * count - 0.5);
    if (due >= sections.length && sections.at(-1)?.some(({ kind }) => kind === 'paragraph'))
      sections.push([]);
    sections.at(-1)?.push(block);
    seen += words[index] ?? 0;
  }
  let paragraph = 0;
  const titled = sections.flatMap((section, index) => {
    const first = paragraph + 1;
    paragraph += section.filter(({ kind }) => kind === 'paragraph').length;
    return [heading(titleOf(first, paragraph, index), `part-${index + 1}`), ...section];
  });
  log.decide('section', undefined, 'No headings: {count} sections of about {words} words', {
    count: sections.length,
    words: Math.round(total / sections.length),
  });
  return titled;
}

function titleOf(first: number, last: number, index: number): string {
  if (last < first) return `Part ${index + 1}`;
  return first === last ? `Paragraph ${first}` : `Paragraphs ${first}–${last}`;
}

function heading(markdown: string, id: string): Heading {
  return { kind: 'heading', level: 2, markdown, id };
}

function divideLong(markdown: string, log: ImportLog): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let rest = markdown;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const end = Math.max(head.lastIndexOf('. ') + 1, head.lastIndexOf('.”') + 2, head.lastIndexOf('] ') + 1);
    const cut = end > LONGEST / 4 ? end : Math.max(head.lastIndexOf(' '), 0) || LONGEST;
    const pin = log.find('import-long', undefined, { length: markdown.length });
    blocks.push({ kind: 'paragraph', markdown: rest.slice(0, cut).trimEnd() + pin });
    rest = rest.slice(cut).trimStart();
  }
  return [...blocks, { kind: 'paragraph', markdown: rest }];
}
