import type { ExportFormat, ExportTools } from '../export/export-format.ts';
import { pageFiles } from '../export/scorm12.ts';
import { pageFile } from './page-file.ts';
import { loadDatabase } from './write-database.ts';

/**
 * The tool that a format needs, if any.
 *
 * @throws WrongUse if it is not here
 */
export async function loadTools({ needs }: ExportFormat): Promise<ExportTools> {
  const now = Date.now();
  if (needs === 'writeDatabase') return { now, writeDatabase: await loadDatabase() };
  if (needs === 'pageFiles')
    return { now, pageFiles: new Map(pageFiles.map((name) => [name, pageFile(name).toString()])) };
  return { now };
}
