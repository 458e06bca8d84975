/** Inserts values into a translated sentence, for `{0}`, `{1}`. */
export function fillWords(sentence: string, ...values: (string | number)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
}
