import { isTokenAtKeyword, isTokenFunction, isTokenURL, TokenType, tokenize } from '@csstools/css-tokenizer';

/** Something in a theme that the site does not allow, with its place: UTF-16 offsets. */
export interface ThemeProblem {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

/** Longest theme, in UTF-16 units. */
const LIMIT = 200_000;
/** Most problems to tell. */
const MOST = 20;

/** Functions that load something, or may in some browser. */
const LOADING = /^(?:-[a-z]+-)?(?:url|src|image|image-set|cross-fade|element|paint|expression)$/i;
/** Rules that load something, or bring in what others have written. */
const FOREIGN = /^(?:import|namespace|font-face|document|-moz-document)$/i;

/**
 * What a course's style sheet may not do: load anything, from elsewhere or from the site. Reads it as browsers do, so
 * that neither escapes nor comments hide anything.
 */
export function themeProblems(css: string): ThemeProblem[] {
  if (css.length > LIMIT) return [{ problem: `it is longer than ${LIMIT} characters.`, start: 0, end: 0 }];
  const found: ThemeProblem[] = [];
  for (const token of tokenize({ css })) {
    const [type, source, start, end] = token;
    const at = { start, end: end + 1 };
    const loads = `“${source.slice(0, 60)}” loads something; a theme only describes how the pages look.`;
    if (isTokenURL(token) || type === TokenType.BadURL) found.push({ problem: loads, ...at });
    else if (isTokenFunction(token) && LOADING.test(token[4].value)) found.push({ problem: loads, ...at });
    else if (isTokenAtKeyword(token) && FOREIGN.test(token[4].value)) found.push({ problem: loads, ...at });
    if (found.length === MOST) break;
  }
  return found;
}
