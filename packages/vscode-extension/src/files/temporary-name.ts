import type * as vscode from 'vscode';

/** Longest name in bytes for every file system that we write to, with room for what is added here. */
const LONGEST = 200;
const TEMPORARY = /^(.+)\.[\da-f]{32}\.new$/;

/**
 * Where something is written before it gets its name: beside it, as `<name>.<32 random digits>.new`. Nobody can plant a
 * link there, and no two windows collide.
 */
export function temporaryFor(uri: vscode.Uri): vscode.Uri {
  return besideWith(uri, 'new');
}

/** A new random name beside another: `<name>.<32 random digits>.<ending>`. */
export function besideWith(uri: vscode.Uri, ending: string): vscode.Uri {
  const at = uri.path.lastIndexOf('/') + 1;
  const random = crypto.randomUUID().replaceAll('-', '');
  return uri.with({ path: `${uri.path.slice(0, at)}${shortened(uri.path.slice(at))}.${random}.${ending}` });
}

/** The final name of a temporary one; `undefined` for any other name. */
export function nameOfTemporary(name: string): string | undefined {
  return TEMPORARY.exec(name)?.[1];
}

/** As much of a name as fits, cut between code points. */
function shortened(name: string): string {
  const encoder = new TextEncoder();
  let size = 0;
  let kept = '';
  for (const point of name) {
    size += encoder.encode(point).length;
    if (size > LONGEST) return kept;
    kept += point;
  }
  return name;
}
