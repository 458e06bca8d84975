import { NumberedNames } from '../model/numbered-names.ts';
import { lessonId } from '../text/lesson-id.ts';

const LONGEST = 40;

/** Makes a kebab-case id from a text's first words; `fallback` if it has no Latin letter or digit. */
export function slug(text: string, fallback: string): string {
  const [first = '', ...rest] = lessonId(text.slice(0, 400).replace(/['’]/g, ''), fallback).split('-');
  let id = first.slice(0, LONGEST);
  for (const word of rest) {
    if (id.length + word.length >= LONGEST) break;
    id += `-${word}`;
  }
  return id;
}

/**
 * Gives each thing a unique id or label. Linear in the number requested.
 *
 * @param key what must differ between two
 */
export function createIds(key = (id: string): string => id): (wanted: string) => string {
  const used = new Set<string>();
  const names = new NumberedNames();
  return (wanted) => {
    const isUsed = (id: string): boolean => used.has(key(id));
    const id = isUsed(wanted) ? names.free(wanted, isUsed, 2, key(wanted)) : wanted;
    used.add(key(id));
    return id;
  };
}
