import { isDeviceName } from './device-name.ts';

/**
 * Makes an id from a name: lowercase letters, digits and single hyphens; accents are dropped.
 *
 * @param fallback used if no character of the name can be in an id, as in 한국전쟁
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

/** Longest name of a file or folder without its ending, so that there is room for one. */
const LONGEST_NAME = 100;

/** The name of a file, without its ending, or of a folder, which is made of a lesson: any system allows it. */
export function lessonFileName(id: string): string {
  const name = lessonId(id, 'lesson').slice(0, LONGEST_NAME);
  return isDeviceName(name) ? `${name}-lesson` : name;
}

/** Number of characters that an id keeps of a name without Latin letters. */
const TELLING = 8;

/**
 * Returns the id of a lesson in a folder of this name. Two names without Latin letters get two ids: student work
 * depends on them.
 */
export function folderLessonId(name: string): string {
  const codes = [...name].slice(0, TELLING).map((sign) => sign.codePointAt(0)?.toString(16));
  return lessonId(name, `lesson-${codes.join('-')}`);
}

/** Whether a text is a canonical id: lowercase letters and digits, with single hyphens between them. */
export function isId(words: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(words);
}
