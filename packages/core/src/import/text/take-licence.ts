import type { ImportLog } from '../import-log.ts';
import type { TextLine } from './text-line.ts';

/** A text without its publisher's additions, and their information about the work. */
export interface UnlicensedText {
  readonly lines: readonly TextLine[];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
}

/** Project Gutenberg's own lines, in all their forms since 1971. */
const START =
  /^\s*\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG|^\s*\*END\*?\s*THE SMALL PRINT|^\s*\*{2,3}\s*END\*{0,2}\s*THE SMALL PRINT/i;
const END = /^\s*(?:\*{3}\s*)?END OF (?:THE |THIS )?PROJECT GUTENBERG/i;
/** The header before the START line is short: from one without it nothing is removed. */
const HEADER = 600;
const FIELD = /^(Title|Author|Language):\s+(\S.*)$/;
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  latin: 'la',
  finnish: 'fi',
  swedish: 'sv',
  danish: 'da',
  polish: 'pl',
  greek: 'el',
  chinese: 'zh',
  japanese: 'ja',
};

/** Stamps that archives print on each page. */
const STAMPS = [
  /^\s*This content downloaded from\s[\s\S]{0,120}$/,
  /^\s*All use subject to (?:https?:\/\/\S+|JSTOR\b.{0,60})$/i,
  /^\s*Downloaded from (?:https?:\/\/\S+|brill\.com\S*) (?:by|at|on) .{1,120}$/i,
  /^\s*https?:\/\/(?:www\.)?(?:doi\.org|cambridge\.org|jstor\.org)\/\S+ Published online by Cambridge University Press$/i,
];

/** Removes the license that Project Gutenberg puts before and after a text, and the stamps of archives. */
export function takeLicence(lines: readonly TextLine[], log: ImportLog): UnlicensedText {
  const start = lines.findIndex(({ text }, at) => at < HEADER && START.test(text));
  const end = lines.findIndex(({ text }, at) => at > start && END.test(text));
  const from = start < 0 || !taken(0, start + 1) ? 0 : start + 1;
  const to = end < 0 || !taken(end, lines.length) ? lines.length : end;
  const kept: TextLine[] = [];
  let turned = 0;
  for (const line of lines.slice(from, to)) {
    const stamped = STAMPS.some((stamp) => stamp.test(line.text));
    if (!stamped || !log.remove('licence', line.line, 'Stamp “{text}”', line.text.trim())) {
      kept.push({ ...line, page: line.page + turned });
      // A stamp is at the foot of a page.
    } else if (kept.at(-1)?.page === line.page + turned) turned++;
  }
  const fields = new Map<string, string>();
  for (const { text } of lines.slice(0, from)) {
    const [, name = '', value = ''] = FIELD.exec(text) ?? [];
    if (name !== '' && !fields.has(name)) fields.set(name, value.trim());
  }
  return {
    lines: kept,
    title: fields.get('Title'),
    author: fields.get('Author'),
    language: LANGUAGES[fields.get('Language')?.toLowerCase() ?? ''],
  };

  function taken(first: number, last: number): boolean {
    const words = lines.slice(first, last).map(({ text }) => text);
    return log.remove('licence', lines[first]?.line, 'Licence “{text}”', words.join('\n'));
  }
}
