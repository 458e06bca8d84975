import { join } from 'node:path';
import type { RuleSettings } from '../../check/apply-settings.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { applyEdits } from '../../model/text-edit.ts';
import { fixAll } from '../../service/fix-all.ts';
import { loneDiagnostics } from '../../service/lone-diagnostics.ts';
import { placeToWrite } from '../files/path-steps.ts';
import { parseOptions, sourceFiles } from '../read-lesson.ts';
import { replaceFile } from '../replace-file.ts';
import { readTarget } from './check-target.ts';
import type { CheckTarget } from './find-targets.ts';

/** The result of fixing a target. */
export interface Mended {
  /** Files that were written. */
  readonly files: number;
  /** Files that someone else has changed meanwhile, which were left alone. */
  readonly changedMeanwhile: readonly string[];
}

const MARK = '\ufeff';

/**
 * Applies every preferred fix of a target and writes its files, each completely or not at all. Leaves files alone that
 * are not UTF-8: writing them would change more than requested.
 *
 * @param cwd the folder in which the command runs
 *
 * @throws UnfitFile if a file is reached through a link
 */
export async function fixTarget(target: CheckTarget, settings: RuleSettings, cwd: string): Promise<Mended> {
  const folder = await readTarget(target);
  const sources = sourceFiles(folder);
  const lone = target.kind === 'file';
  const { edits } = fixAll(sources, {
    ...parseOptions(folder),
    wanted: (diagnostic) =>
      settings[diagnostic.rule] !== 'off' && (!lone || loneDiagnostics([diagnostic]).length > 0),
  });
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) byFile.set(edit.span.file, [...(byFile.get(edit.span.file) ?? []), edit]);
  const changedMeanwhile: string[] = [];
  let files = 0;
  for (const [index, source] of sources.entries()) {
    const own = byFile.get(source.path);
    const before = folder.files[index]?.bytes;
    if (!own || !before || (source.encoding ?? 'utf-8') !== 'utf-8') continue;
    const place = placeToWrite(cwd, lone ? target.path : join(target.path, source.path));
    const marked = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
    const text = `${marked ? MARK : ''}${applyEdits(source.text, own)}`;
    if (replaceFile(place, before, text)) files++;
    else changedMeanwhile.push(place.path);
  }
  return { files, changedMeanwhile };
}
