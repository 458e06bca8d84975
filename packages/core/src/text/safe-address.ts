const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** RFC 3986, 4.2: a path whose first segment has a colon is not a relative path, whatever browsers do with it. */
const COLON_FIRST = /^[^/]*:/;
/** No file of a lesson has these in its name. In logs, terminals and hovers they can disguise an address. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const allowedSchemes = ['http:', 'https:', 'mailto:'];

/**
 * Whether a link is safe to follow: http, https, mailto, an anchor, or a path inside the lesson's folder. Not safe:
 * schemes that run something (command, javascript, vscode, data, file …), hosts without a scheme, and paths that leave
 * the folder.
 *
 * @param file path of the part that contains the link, relative to the folder
 */
export function isSafeLink(href: string, file = 'lesson.md'): boolean {
  const clean = stripControls(href);
  const scheme = SCHEME.exec(clean)?.[0].toLowerCase();
  if (scheme !== undefined) return allowedSchemes.includes(scheme);
  return clean === '' || clean.startsWith('#') || resolveInside(clean, file) !== undefined;
}

/**
 * Whether a picture's address is a relative path that stays inside the lesson's folder.
 *
 * @param file path of the part that shows the picture, relative to the folder
 */
export function isInsideFolder(src: string, file: string): boolean {
  return resolveInside(src, file) !== undefined;
}

/** Resolves an address in a part to a path relative to the lesson's folder; `undefined` if it leaves the folder. */
export function resolveInside(address: string, file: string): string | undefined {
  const path = decode(stripControls(address).replace(/[?#].*$/s, ''));
  if (path === undefined || path.includes('\\') || CONTROL.test(path)) return undefined;
  const clean = stripControls(path);
  if (COLON_FIRST.test(clean) || clean.startsWith('/')) return undefined;
  const steps = file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/') || undefined;
}

/** A link from one lesson to another. */
export interface NeighbourLink {
  /** The other lesson's folder, relative to that of the first: `../flood`. */
  readonly folder: string;
  /** The file that it names, or lesson.md. */
  readonly file: string;
  /** What follows `#`, decoded; empty if nothing does. */
  readonly anchor: string;
}

/**
 * Reads a link that leaves the folder of its lesson for a folder beside it, or further away: `../flood/lesson.md#rain` or
 * `../flood/`. `undefined` for any other link. Whether there is a lesson in that folder is another question: nothing is
 * loaded, shown or followed by such a path unless a known lesson has it.
 *
 * @param file path of the part that contains the link, relative to the lesson's folder
 */
export function neighbourLink(href: string, file: string): NeighbourLink | undefined {
  const clean = stripControls(href);
  if (SCHEME.test(clean) || clean.startsWith('/')) return undefined;
  const path = decode(clean.replace(/[?#].*$/s, ''));
  if (path === undefined || path.includes('\\') || CONTROL.test(path)) return undefined;
  const [, folder = '', name = ''] = /^(.*)\/([^/]*\.md|)$/i.exec(path) ?? [];
  const steps = joinedSteps(file.split('/').slice(0, -1), folder);
  const last = steps.at(-1);
  if (steps[0] !== '..' || last === '..' || last === undefined) return undefined;
  const at = clean.indexOf('#');
  const anchor = at < 0 ? '' : clean.slice(at + 1);
  return {
    folder: steps.join('/'),
    file: name === '' ? 'lesson.md' : name,
    anchor: decode(anchor) ?? anchor,
  };
}

/** The folder that a relative path leads to from another, both with `/`; it may begin with `..`. */
export function folderBeside(folder: string, path: string): string {
  return joinedSteps(folder.split('/'), path).join('/');
}

function joinedSteps(from: readonly string[], path: string): string[] {
  const steps = from.filter((step) => step !== '' && step !== '.');
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps;
}

/** Removes the characters that browsers drop before they read a scheme. */
function stripControls(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return address.replace(/[\u0000-\u0020\u007f]/g, '');
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
