import { fingerprint } from '../../files/fingerprint.ts';

/** Bytes of a name, so that it can be extended on every file system. */
const LONGEST = 80;
/** Names of devices, which Windows takes for them whatever their ending; and two that stand for other ids. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|_|_lesson)$/;

/**
 * Name of a lesson's workbook. An id may hold anything, a file's name may not; and no workbook may be called lesson.md,
 * which would make its folder a lesson. Two ids never share a name, on systems that make no difference between large
 * and small letters either: where the id is not a fit name, its beginning is there to be read and a number tells it.
 */
export function workbookName(lesson: string): string {
  const name = plainName(lesson);
  const fits = name.length <= LONGEST && !/[A-Z]/.test(name) && !RESERVED.test(lesson);
  return fits ? name : `${beginning(lesson)}~${fingerprint(lesson)}.md`;
}

/** How the workbook was called by earlier versions. */
export function earlierWorkbookName(lesson: string): string {
  return plainName(lesson);
}

function plainName(lesson: string): string {
  const safe = lesson.replace(/[^\w-]|_(?=[\da-f]+_)/gu, (unit) => `_${unit.codePointAt(0)?.toString(16)}_`);
  return `${safe === '' || safe === 'lesson' ? `_${safe}` : safe}.md`;
}

/** The letters and digits that an id begins with, as many as there is room for. */
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
    if (size > LONGEST - '~.md'.length - fingerprint('').length) break;
    kept += letter;
  }
  return kept.replace(/^-|-$/g, '');
}
