/** A kebab-case id made of a text's words, at most about 40 letters long; `fallback` where it has no Latin letter or digit. */
export function slug(text: string, fallback: string): string {
  const words = text
    .slice(0, 400)
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    if (id !== '' && id.length + word.length > 40) break;
    id += (id === '' ? '' : '-') + word.slice(0, 40);
  }
  return id || fallback;
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
