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

/** Gives each thing an id of its own. */
export function createIds(): (wanted: string) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    for (let n = next.get(wanted) ?? 2; used.has(id); n++) {
      id = `${wanted}-${n}`;
      next.set(wanted, n + 1);
    }
    used.add(id);
    return id;
  };
}
