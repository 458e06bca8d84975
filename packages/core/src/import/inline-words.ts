import { scanPart } from '../markdown/chunk/scan-part.ts';
import { takePins } from './import-log.ts';

/** The plain words of inline Markdown, without pins and markers. */
export function inlineWords(markdown: string): string {
  const text = `# ${takePins(markdown).text.replace(/\s+/g, ' ').trim()}`;
  return scanPart({ path: 'title.md', text }).headings[0]?.title ?? '';
}
