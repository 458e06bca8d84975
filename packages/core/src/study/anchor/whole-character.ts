const MARK = /\p{M}|\u200d|[\ufe0e\ufe0f]/u;
/** Vowels and finals of decomposed Hangul. */
const CONTINUES = /[\u1160-\u11ff]/;

/** Returns the offset, moved by steps if it would split a surrogate pair or a letter and its marks. */
export function wholeCharacter(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  while (at > 0 && at < text.length && isInCharacter(text, at)) at += step;
  return at;
}

function isInCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.codePointAt(offset) ?? 0;
  if (before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000) return true;
  const unit = String.fromCodePoint(behind);
  return MARK.test(unit) ? !/\s/.test(text[offset - 1] ?? ' ') : CONTINUES.test(unit);
}
