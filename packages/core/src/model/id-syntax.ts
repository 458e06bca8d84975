/** Whether words are an id as we write them: small letters and digits, and single hyphens between them. */
export function isId(words: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(words);
}
