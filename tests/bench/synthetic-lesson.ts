/** Random numbers 0..1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const common =
  'the of and to a in is that it was for on are as with his they be at one have this from or had by word but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see number no way could people my than first water been call who its now find long down day did get come made may part'.split(
    ' ',
  );
const rare =
  'treaty empire archive parliament election harvest migration settlement caravan merchant manuscript observation evidence argument narrative testimony telegram ambassador ministry frontier garrison province armistice delegation memoir chronicle witness ledger census decree petition naïve café Émilie'.split(
    ' ',
  );

/**
 * A lesson of about so many UTF-8 bytes: sections, paragraphs, lists, quotes, tables, exercises, and a footnote marker
 * for every hundred words with its note at the end of the section. Deterministic.
 */
export function syntheticLesson(bytes: number, seed = 42): string {
  const random = seeded(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const lines: string[] = ['---', 'title: A synthetic lesson', '---', ''];
  let size = 0;
  let words = 0;
  let notes = 0;
  let cited = 0;
  let pending: number[] = [];
  const emit = (text: string): void => {
    lines.push(text, '');
    size += Buffer.byteLength(text) + 2;
  };
  const phrase = (count: number): string => {
    words += count;
    return Array.from({ length: count }, () => (random() < 0.65 ? pick(common) : pick(rare))).join(' ');
  };
  const sentence = (marked: boolean): string => {
    const text = phrase(between(8, 20));
    const dressed = random() < 0.2 ? `${text} *${phrase(2)}* ${phrase(3)}` : text;
    const linked = random() < 0.06 ? `${dressed} [${phrase(2)}](https://example.org/${pick(rare)})` : dressed;
    let marker = '';
    if (marked && words - cited >= 100) {
      cited = words;
      marker = `[^${++notes}]`;
      pending.push(notes);
    }
    return `${linked[0]?.toUpperCase()}${linked.slice(1)}.${marker}`;
  };
  const wrapped = (text: string, indent = ''): string => text.replace(/(.{60,90}) /g, `$1\n${indent}`);
  const paragraph = (marked = true): string =>
    wrapped(Array.from({ length: between(2, 6) }, () => sentence(marked)).join(' '));

  for (let section = 1; size < bytes; section++) {
    emit(`## ${phrase(between(2, 5))}\n<!-- section id=s-${section} -->`);
    for (let block = between(5, 10); block > 0 && size < bytes; block--) {
      const kind = random();
      if (kind < 0.75) emit(paragraph());
      else if (kind < 0.82)
        emit(Array.from({ length: between(3, 6) }, () => `- ${sentence(true)}`).join('\n'));
      else if (kind < 0.87) emit(`> ${sentence(true)}`);
      else if (kind < 0.9)
        emit(`| a | b |\n| --- | --- |\n| ${phrase(2)} | ${phrase(3)} |\n| ${phrase(2)} | ${phrase(3)} |`);
      else if (kind < 0.94) emit(`### ${phrase(3)}\n\n${paragraph()}`);
      else {
        const options = Array.from(
          { length: 4 },
          (_, i) => `- [${i === 1 ? 'x' : ' '}] ${phrase(4)}\n  > ${phrase(6)}.`,
        );
        emit(
          `### ${phrase(3)}\n<!-- exercise id=x-${section}-${block} type=choice points=1 -->\n\n${sentence(false)}\n\n${options.join('\n')}\n\n<!-- key -->\n\n${sentence(false)}`,
        );
      }
    }
    for (const note of pending) {
      emit(
        `[^${note}]: ${wrapped(sentence(false), '    ')}${random() < 0.1 ? `\n\n    ${sentence(false)}` : ''}`,
      );
    }
    pending = [];
  }
  return lines.join('\n');
}
