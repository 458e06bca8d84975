import { isDeviceName } from '../../text/device-name.ts';
import { longFingerprint } from '../../text/long-fingerprint.ts';

/** Longest name in bytes, so that it can be extended on every file system. */
const LONGEST = 80;
/** Names that stand for other ids. */
const TAKEN = /^(?:_|_lesson)$/;

/**
 * The name of a lesson's workbook. An id may contain anything, a file name may not; and no workbook may be called
 * lesson.md, which would make its folder a lesson. Two ids never share a name, even on case-insensitive systems: if the
 * id is not a valid name, the result has its readable beginning and an identifying number.
 */
export function workbookName(lesson: string): string {
  const name = plainName(lesson);
  const fits = name.length <= LONGEST && !/[A-Z]/.test(name) && !TAKEN.test(lesson) && !isDeviceName(lesson);
  return fits ? name : `${beginning(lesson)}~${longFingerprint(lesson)}.md`;
}

/** The workbook's name in earlier versions. */
export function earlierWorkbookName(lesson: string): string {
  return plainName(lesson);
}

function plainName(lesson: string): string {
  const safe = lesson.replace(/[^\w-]|_(?=[\da-f]+_)/gu, (unit) => `_${unit.codePointAt(0)?.toString(16)}_`);
  return `${safe === '' || safe === 'lesson' ? `_${safe}` : safe}.md`;
}

/** The leading letters and digits of an id, as many as fit. */
function beginning(lesson: string): string {
  const encoder = new TextEncoder();
  const words = lesson
    .slice(0, LONGEST)
    .normalize()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  let [kept, size] = ['', 0];
  for (const letter of words) {
    size += encoder.encode(letter).length;
    if (size > LONGEST - '~.md'.length - longFingerprint('').length) break;
    kept += letter;
  }
  return kept.replace(/^-|-$/g, '');
}
