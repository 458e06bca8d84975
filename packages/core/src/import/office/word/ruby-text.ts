import { at, type WordElement, wordText } from './word-xml.ts';

/** Words with a reading above them (ECMA-376, part 1, 17.3.3.25): the words, and behind them in brackets how they are read. */
export function rubyText(ruby: WordElement): string {
  const base = at(ruby, 'w:rubyBase');
  const reading = at(ruby, 'w:rt');
  const text = base ? wordText(base) : '';
  const read = reading ? wordText(reading).trim() : '';
  if (read === '') return text;
  return /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]/u.test(text) ? `${text}（${read}）` : `${text} (${read})`;
}
