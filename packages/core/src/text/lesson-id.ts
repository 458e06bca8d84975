/**
 * The id that a name makes: small letters, digits and single hyphens; accents are dropped.
 *
 * @param fallback where nothing of the name can stand in an id, as in 한국전쟁
 */
export function lessonId(name: string, fallback: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1-')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? fallback;
}

/** Characters of a name that tell it from others. */
const TELLING = 8;

/** The id of a lesson in a folder of this name. Two names that have no Latin letter make two ids: work hangs on them. */
export function folderLessonId(name: string): string {
  const codes = [...name].slice(0, TELLING).map((sign) => sign.codePointAt(0)?.toString(16));
  return lessonId(name, `lesson-${codes.join('-')}`);
}

/** Whether words are an id as we write them: small letters and digits, and single hyphens between them. */
export function isId(words: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(words);
}
