import type { ImportResult } from '../import/import-result.ts';
import { notComposed, outOfOrder, surplus, withoutLabels } from './compare-words.ts';
import type { LawFormat, LawSource } from './law-format.ts';
import { isLetters, wordsOfSource } from './source-words.ts';
import { textOfMarkdown, wordsOf } from './words-of.ts';

/** Violations of the import's law; all are empty if it kept it. */
export interface LawFindings {
  /** Words of the source that are neither in the lesson nor in a decision that removed them. */
  readonly missing: readonly string[];
  /** Words of the lesson that the source does not have. */
  readonly added: readonly string[];
  /** Words in another order than in the source. */
  readonly moved: readonly string[];
  /** Labels of markers whose count differs from the source, if its format identifies them. */
  readonly miscounted: readonly string[];
  /** Labels of notes of a file whose format has none. */
  readonly invented: readonly string[];
}

/** Texts that an import adds itself. */
const OWN = [
  /^## (?:Passage|Part \d+|Paragraphs? \d+(?:–\d+)?)\n(?=<!-- section )/gm,
  /^\[\^[^\]]+\]: The text of this note was not in the imported file\.$/gm,
  /Write the passage of this lesson here\./g,
  /^## (?:Key points|(?:Challenge|Discussion|Question) \d+)$/gm,
  /^\| Term \| Match \|$/gm,
  /^- \[[x ]\] (?:True|False)$/gm,
];

/** Describes violations of the import's law, a sentence each. */
export function brokenLaw(findings: LawFindings): string[] {
  return Object.entries(findings).flatMap(([name, words]: [string, readonly string[]]) =>
    words.length > 0 ? `${name} (${words.length}): ${words.slice(0, 20).join(' ')}` : [],
  );
}

/**
 * Checks an import against its law: the words of the source, in order, are the words of the lesson, except for those
 * that its decisions removed. Reads the source again, in the simplest way; linear.
 */
export function importLaw(
  format: LawFormat,
  { text: source, passage: inPassage, around, markers: said, signs = 0, spare }: LawSource,
  result: ImportResult,
): LawFindings {
  const office = isOffice(format);
  const files = result.files.flatMap(({ content }) => (typeof content === 'string' ? content : []));
  const lessons = files.map((text) => withoutOwn(text.replace(/^---\n[\s\S]*?\n---\n/, '')));
  const lesson = lessons.join('\n');
  const removed = result.decisions.filter(({ removed: words }) => words !== undefined);
  const own = wordsOfSource(format, source.replace(/\r\n?/g, '\n'), removed);
  const shown = wordsOf(textOfMarkdown(labelled(lesson, format))).filter(
    (word) => format !== 'gift' || isLetters(word),
  );
  // Invisible text and front matter are not lost.
  const hidden = files.flatMap((text) => [
    ...(/^---\n[\s\S]*?\n---\n/.exec(text) ?? []),
    ...[...text.matchAll(/<!--([\s\S]*?)-->/g)].map(([, words = '']) => words),
  ]);
  // The losses of a question are reported for each.
  const told = result.diagnostics.flatMap(({ code, message }) =>
    /^import-question/.test(code) ? Object.values(message.values).map(String) : [],
  );
  const lost = result.diagnostics.some(({ code }) => code === 'import-question-lost');
  const passage = wordsOf(textOfMarkdown(labelled(passageOf(lessons[0] ?? ''), format)));
  // Removed text without a single place, since it was written in several.
  const elsewhere = removed.flatMap(({ kind, removed: words = '' }) =>
    format === 'gift' ||
    (office && !(format === 'docx' && kind === 'running-head')) ||
    (format === 'html' && kind === 'licence' && words.includes('\n')) ||
    (format === 'markdown' && !source.includes(words))
      ? words
      : [],
  );
  const labels = [...lesson.matchAll(/^\[\^([^\]]+)\]: /gm)].map(([, label = '']) => label);
  const markers = [...lesson.replace(/^\[\^[^\]\s]+\]: /gm, '').matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)].length;
  // A page words its labels differently, and links back from its notes.
  const labelWords = format === 'docx' ? signs : office || format === 'html' ? 4 * markers : 0;
  const all = new Set(own);
  const asked = result.decisions.some(({ otherwise }) => otherwise);
  const noted = asked || format !== 'markdown' || /\[\^[^\]\n]+\]|\^\[/.test(source);
  // “Picture” replaces one without a description; a list converted to notes on request loses its numbers to their
  // labels.
  const unsaid = (word: string): boolean => word !== 'Picture' && !(asked && /^\d+$/.test(word));
  const lessWords = lost
    ? []
    : withoutLabels(
        surplus(own, [...shown, ...wordsOf([...hidden, ...told, ...elsewhere].join('\n'))]),
        labelWords,
      );
  const spareWords = new Set(wordsOf(spare?.text ?? ''));
  const more =
    format === 'gift'
      ? shown.filter((word) => !all.has(word))
      : surplus(shown, [...(around === undefined ? own : wordsOf(around)), ...between(source)]);
  const moreWords = withoutLabels(more, spare?.numbers ?? 0).filter((word) => !spareWords.has(word));
  // Halves of words that could not be joined are reported.
  const halves = new Set(
    result.diagnostics.flatMap(({ code, message }) =>
      code === 'import-divided' ? wordsOf(String(message.values['text'])).slice(-1) : [],
    ),
  );
  const isDivided = (word: string): boolean => [...halves].some((half) => word.startsWith(half));
  const divided = lessWords.filter(isDivided);
  const isHalf = (word: string): boolean => halves.has(word) || divided.some((whole) => whole.endsWith(word));
  return {
    missing: (format === 'text' ? lessWords : notComposed(lessWords, more, office ? shown : [])).filter(
      (word) => !isDivided(word),
    ),
    added: (format === 'text' ? moreWords : notComposed(moreWords, lessWords, office ? own : [])).filter(
      (word) => unsaid(word) && !isHalf(word),
    ),
    // A PDF page may be written in any order.
    moved:
      format === 'gift' || format === 'pdf'
        ? []
        : outOfOrder(inPassage === undefined ? own : wordsOf(inPassage), passage),
    miscounted: asked
      ? []
      : format === 'markdown'
        ? miscounted(source, lesson)
        : said && (markers < said.least || markers > said.most)
          ? [`${said.least}–${said.most} are ${markers}`]
          : [],
    invented: noted && (asked || said?.most !== 0) ? [] : labels,
  };
}

/**
 * The words of a book that are in none of its chapters.
 *
 * @param results all chapters of the book, imported
 */
export function bookLaw({ around = '' }: LawSource, results: readonly ImportResult[]): string[] {
  const lessons = results.flatMap(({ files }) =>
    files.flatMap(({ content }) => (typeof content === 'string' ? content : [])),
  );
  const shown = wordsOf(textOfMarkdown(lessons.map((lesson) => labelled(lesson, 'epub')).join('\n\n')));
  const gone = results.flatMap(({ decisions }) => decisions.map(({ removed = '' }) => removed));
  const markers = lessons.join('').split('[^').length;
  return notComposed(
    withoutLabels(surplus(wordsOf(around), [...shown, ...wordsOf(gone.join('\n'))]), 4 * markers),
    shown,
  );
}

/** Whether the words of a format come from its reader in the tests. */
function isOffice(format: LawFormat): boolean {
  return format === 'docx' || format === 'epub' || format === 'pdf';
}

function withoutOwn(text: string): string {
  return OWN.reduce((all, pattern) => all.replace(pattern, ''), text);
}

/** A lesson with the original numbers as labels. */
function labelled(lesson: string, format: LawFormat): string {
  return lesson.replace(/(?<!\\)\[\^([^\]\s]+)\](:?)/g, (_, label: string) => {
    if (format === 'markdown') return /^note-\d+$/.test(label) ? ' ' : ` ${label} `;
    if (format === 'html' || isOffice(format)) return ' ';
    return /^(?:star|note)-\d+$/.test(label) ? ' ' : ` ${label.replace(/^\d+-(?=\d)/, '')} `;
  });
}

/** Markers of Markdown as GitHub reads them: those outside code with a defined label. */
function miscounted(source: string, lesson: string): string[] {
  const count = (text: string): string[] => {
    const prose = text
      .replace(/^(?:[ \t]|>)*(`{3,}|~{3,})[^`\n]*\n[\s\S]*?^(?:[ \t]|>)*\1[`~]*[ \t]*$/gm, '')
      .replace(/(?<![`\\])(`+)(?!`)[\s\S]{0,2000}?[^`]\1(?!`)/g, '');
    const defined = new Set(
      [...prose.matchAll(/^[ >]*\[\^([^\]\s]+)\]:/gm)].map(([, label = '']) => label.toLowerCase()),
    );
    return [...prose.matchAll(/(?<!\\)\[\^([^\]\s]+)\](?!:)/g)]
      .map(([, label = '']) => label.toLowerCase())
      .filter((label) => defined.has(label) && !/^note-\d+$/.test(label));
  };
  const [before, after] = [count(source), count(lesson)];
  return [...surplus(before, after), ...surplus(after, before)];
}

/** The numbers omitted in `4–6`. */
function between(source: string): string[] {
  return [...source.matchAll(/(\d{1,4})[–-](\d{1,4})/g)].flatMap(([, from, to]) =>
    Array.from(
      { length: Math.min(5, Math.max(0, Number(to) - Number(from) - 1)) },
      (_, at) => `${Number(from) + 1 + at}`,
    ),
  );
}

/** The part of lesson.md before the notes. */
function passageOf(lesson: string): string {
  const at = lesson.search(/^\[\^[^\]]+\]: /m);
  return at < 0 ? lesson : lesson.slice(0, at);
}
