import type { PassageFile } from './import-result.ts';

export type PassageFormat = 'text' | 'markdown' | 'html' | 'gift' | 'docx' | 'epub' | 'pdf';

const SUFFIXES: Readonly<Record<string, PassageFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  rmd: 'markdown',
  qmd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  gift: 'gift',
  docx: 'docx',
  epub: 'epub',
  pdf: 'pdf',
};

/** Suffixes of the files that can be imported. */
export const importSuffixes: readonly string[] = Object.keys(SUFFIXES);

/** Detects the format of a file: by its first bytes if they are specific, else by its suffix, else by its text. */
export function detectFormat({ name, bytes }: PassageFile, text: () => string): PassageFormat | undefined {
  const suffix = SUFFIXES[/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
    if (head.includes('application/epub+zip')) return 'epub';
    if (suffix === 'epub' || suffix === 'docx') return suffix;
    return head.includes('word/') || head.includes('[Content_Types].xml') ? 'docx' : undefined;
  }
  if (isPdf(bytes)) return 'pdf';
  if (suffix && !/^(?:text|docx|epub|pdf)$/.test(suffix)) return suffix;
  const head = text().slice(0, 20_000);
  // Programs give web pages the names of texts and documents.
  if (/^\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(head)) return 'html';
  if (suffix) return suffix;
  if (/^(?:::.{1,200}::|\$CATEGORY:)/m.test(head) && head.includes('{')) return 'gift';
  if (/^\[\^[^\s\]]+\]:|^#{1,6} \S/m.test(head)) return 'markdown';
  return 'text';
}

/** Whether a file identifies itself within its first kilobyte, where PDF readers look. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
