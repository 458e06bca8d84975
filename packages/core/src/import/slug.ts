import { lessonId } from '../template/lesson-id.ts';

const LONGEST = 40;

/** A kebab-case id made of a text's first words; `fallback` where it has no Latin letter or digit. */
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
 * Gives each thing an id or label of its own. Linear in all that are wanted.
 *
 * @param key what two must not have in common
 */
export function createIds(key = (id: string): string => id): (wanted: string) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    for (let n = next.get(key(wanted)) ?? 2; used.has(key(id)); n++) {
      id = `${wanted}-${n}`;
      next.set(key(wanted), n + 1);
    }
    used.add(key(id));
    return id;
  };
}
