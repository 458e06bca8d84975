/**
 * Name of a lesson's workbook. An id may hold anything, a file's name may not; and no workbook may be called lesson.md,
 * which would make its folder a lesson.
 */
export function workbookName(lesson: string): string {
  const safe = lesson.replace(/[^\w-]|_(?=[\da-f]+_)/gu, (unit) => `_${unit.codePointAt(0)?.toString(16)}_`);
  return `${safe === '' || safe === 'lesson' ? `_${safe}` : safe}.md`;
}
