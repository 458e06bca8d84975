import type { SourceFile } from '../model/source-file.ts';

/** A typing or program error: its effect on one line, `undefined` if it does not apply. */
export interface Mistake {
  readonly name: string;
  readonly make: (line: string) => string | undefined;
}

const swap = (name: string, from: RegExp, to: string | ((found: string) => string)): Mistake => ({
  name,
  make: (line) => {
    const made = line.replace(from, to as string);
    return made === line ? undefined : made;
  },
});

/** Swaps two letters of the first word after a place. */
const turned = (name: string, word: RegExp): Mistake =>
  swap(name, word, (found) => found.replace(/(\p{L})(\p{L})/u, '$2$1'));

/** Common mistakes in a line, of many kinds. */
export const mistakes: readonly Mistake[] = [
  swap('a dash for the hyphens of a mark', /<!--|-->/, (found) => found.replace('--', '–')),
  swap('dashes for all hyphens of a mark', /<!-- (.*) -->/, '<!— $1 —>'),
  swap('no end of a mark', / -->$/, ''),
  swap('an escaped mark', /^<!--/, '\\<!--'),
  swap('curly quotes', /="([^"]*)"/, '=“$1”'),
  swap('no quotes', /="([^"]*)"/, '=$1'),
  swap('a colon for an equals sign', /(\w)=(?=\w)/, '$1:'),
  swap('blanks at an equals sign', /(\w)=(?=\w)/, '$1 = '),
  swap('a capital in a mark', /^<!-- \w/, (found) => found.toUpperCase()),
  turned('two letters turned in the name of a mark', /(?<=^<!-- )[a-z]{4,}/),
  turned('two letters turned in a key', /\b(?:id|section|notes|type|points|lens)(?==)/),
  turned('two letters turned in a value', /(?<=\b(?:type|lens|section)=)[a-z]{4,}/),
  swap('a letter too many in a value', /(?<=\b(?:type|lens)=)[a-z]+/, (found) => `${found}s`),
  swap('a word for a number', /\b(points|minutes)=\d+/, '$1=two'),
  swap('an id with capitals', /(?<=\bid=)[a-z]/, (found) => found.toUpperCase()),
  swap('an id with an underscore', /(?<=\bid=\w+)-/, '_'),
  swap('no id', / id=[\w-]+/, ''),
  swap('a key twice', /( (?:lens|points|section)=[\w-]+)/, '$1$1x'),
  swap('no blank behind hashes', /^(#{2,}) /, '$1'),
  swap('a no-break space behind hashes', /^(#{2,}) /, '$1\u00a0'),
  swap('one hash too few', /^##(?= )/, '#'),
  swap('two hashes too many', /^##(?= )/, '####'),
  swap('another sign in a box', /^- \[x\]/, '- [v]'),
  swap('blanks in a box', /^- \[([x ])\]/, '- [ $1 ]'),
  swap('nothing in a box', /^- \[ \]/, '- []'),
  swap('no blank behind a box', /^(- \[[x ]\]) /, '$1'),
  swap('feedback that is not indented', /^ {2}>/, '>'),
  swap('feedback that is indented too far', /^ {2}>/, '      >'),
  swap('an option that is indented', /^- \[/, '  - ['),
  swap('another name for a hint', /^> \[!TIP\]/, '> [!HNT]'),
  swap('no blank behind a number', /^(\d+\.) /, '$1'),
  swap('a wrong number', /^\d+\. /, '9. '),
  swap('a letter for a number', /^\d+\. /, 'a) '),
  swap('one star', /\*\*([^*]+)\*\*/, '*$1*'),
  swap('blanks inside stars', /\*\*([^*]+)\*\*/, '** $1 **'),
  swap('a bar in a cell', /^\| ([^|]+) \| (\S+) /, '| $1 | $2 | '),
  swap('a note without a colon', /^(\[\^[^\]]+\]):/, '$1'),
  swap('a full-width colon behind a note', /^(\[\^[^\]]+\]): ?/, '$1：'),
  swap('a blank in a marker', /\[\^(\w+)\](?!:)/, '[^ $1]'),
  swap('another label in a marker', /\[\^(\w+)\](?!:)/, '[^$1$1]'),
  swap('another label of a note', /^\[\^(\w+)\]:/, '[^$1$1]:'),
  swap('a full-width colon in a field', /^(title|id|language|minutes): /, '$1：'),
  swap('no blank behind the colon of a field', /^(title|id|language): /, '$1:'),
  turned('two letters turned in a field', /^(?:title|language|minutes|authors|parts)(?=:)/),
  swap('a colon in a title', /^title: (.*)$/, 'title: $1: a reading'),
  swap('curly quotes about a title', /^title: (.*)$/, 'title: “$1: a reading”'),
  swap('another dash about the front matter', /^---$/, '—'),
  swap('a dash too many', /^---$/, '----'),
  swap('a word for the tag of a language', /^language: \w+$/, 'language: English'),
  swap('one for a list', /^(authors|parts|objectives): \[([^,\]]*)\]$/, '$1: $2'),
  swap('a unit', /^minutes: (\d+)$/, 'minutes: $1 min'),
  swap('other words in a quotation', /^> (\w+) (\w+)/, '> $2 $1 indeed'),
  swap('HTML', /^([A-Z]\w+) (\w+)/, '<span>$1</span> <b>$2</b>'),
  swap('an address that nothing follows', /\]\(https?:/, '](file:'),
  swap('the line twice', /^(.+)$/, '$1\n$1'),
  swap('no line', /^(.+)$/, ''),
  swap('a conflict', /^(.+)$/, '<<<<<<< HEAD\n$1\n=======\n$1 indeed\n>>>>>>> other'),
];

/** The files with a mistake in one line; `undefined` if it does not apply. */
export function withMistake(
  files: readonly SourceFile[],
  { make }: Mistake,
  place: { readonly file: number; readonly line: number },
): SourceFile[] | undefined {
  const chosen = files[place.file];
  if (!chosen) return undefined;
  const lines = chosen.text.split('\n');
  const made = make(lines[place.line] ?? '');
  if (made === undefined) return undefined;
  const text = lines.with(place.line, made).join('\n');
  return files.map((file) => (file === chosen ? { ...file, text } : file));
}
