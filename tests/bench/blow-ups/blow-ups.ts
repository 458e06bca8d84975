/** Text of about `length` units from a piece, which may differ each time. */
function repeated(piece: (index: number) => string, length: number): string {
  const pieces: string[] = [];
  for (let index = 0, size = 0; size < length; index++) {
    const next = piece(index);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('');
}

const all =
  (piece: string | ((index: number) => string), before = '') =>
  (length: number): string =>
    before + repeated(typeof piece === 'string' ? () => piece : piece, length);

/** Texts on which plugins of markdown-it take much more than linear time, by the length that is wanted. */
export const blowUps: Readonly<Record<string, (length: number) => string>> = {
  'many notes with definitions': all((n) => `a[^${n}]\n\n[^${n}]: n\n\n`),
  '[^ opened again and again': all('[^'),
  'notes that cite themselves and each other': all((n) => `[^${n}]: [^${n}] [^${n + 1}]\n\n`),
  '^[ inline notes never closed': all('^['),
  'one block of attributes': (length) => `a {${repeated((n) => `.a${n} `, length)}}\n`,
  'attribute pairs': (length) => `a {${repeated((n) => `a${n}=b `, length)}}\n`,
  'containers never closed': all('::: a\n'),
  'one very wide table': (length) =>
    `${repeated(() => '|a', length / 3)}\n${repeated(() => '|-', length / 3)}\n${repeated(() => '|b', length / 3)}\n`,
  'very many short tables': all('|a|b|\n|-|-|\n|c|d|\n\n'),
  'brackets open': all('['),
  'link definitions left open': all('[a]: <b\n'),
  'many undefined markers': all((n) => `[^none${n}]\n\n`),
  'one note cited by every word': all('a[^1] ', '[^1]: n\n\n'),
  'setext and paragraph lines': all('a\n=\nb\n'),
};
