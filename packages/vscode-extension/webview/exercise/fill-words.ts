/** Puts values into a translated sentence, in place of `{0}`, `{1}`. */
export function fillWords(sentence: string, ...values: (string | number)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
}
