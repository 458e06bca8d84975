/** Where somebody types: places in the words of running text, all over the middle of a text, as the text is then. */
export function proseOffsets(text: string): () => number {
  const typed: number[] = [];
  return () => {
    const prose = /\n\n[A-Z][a-z]+ [a-z]+ [a-z]+ [a-z]+/g;
    prose.lastIndex = Math.floor(text.length * (0.3 + 0.4 * ((typed.length * 0.618) % 1)));
    const place = (prose.exec(text)?.index ?? 0) + 4;
    // What was typed before has pushed it on.
    const offset = place + typed.filter((earlier) => earlier <= place).length;
    typed.push(place);
    return offset;
  };
}
