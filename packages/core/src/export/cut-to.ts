/** Cuts a text to that many characters, counted as code points; a cut one ends in `…`. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
