import { divideSections } from './divide-sections.ts';
import type { Draft, DraftBlock, DraftItem, DraftNote } from './draft.ts';
import type { ImportLog } from './import-log.ts';
import type { ImportedFile } from './import-result.ts';
import { inlineWords } from './inline-words.ts';
import { atLineStart } from './literal-markdown.ts';
import { createIds, slug } from './slug.ts';
import { writeFrontMatter } from './write-front-matter.ts';

const MISSING_NOTE = 'The text of this note was not in the imported file.';

/** Writes a draft as the files of a lesson, pins still in them. */
export function writeLesson(draft: Draft, title: string, file: string, log: ImportLog): ImportedFile[] {
  const ids = createIds();
  const body = divideSections(draft.body, log).map((block) => writeBlock(block, ids));
  const notes = draft.notes.map((note) => writeNote(note, log));
  const passage = [writeFrontMatter(draft, title, file), ...body, ...notes];
  const files: ImportedFile[] = [{ path: 'lesson.md', content: `${passage.join('\n').trimEnd()}\n` }];
  for (const [path, kind] of [
    ['questions.md', 'question'],
    ['exercises.md', 'exercise'],
  ] as const) {
    const items = draft.items.filter((item) => item.kind === kind);
    if (items.length > 0) files.push({ path, content: items.map((item) => writeItem(item, ids)).join('\n') });
  }
  return [...files, ...draft.media];
}

function writeBlock(block: DraftBlock, ids: (wanted: string) => string): string {
  switch (block.kind) {
    case 'heading': {
      const text = `${'#'.repeat(block.level)} ${oneLine(block.markdown)}\n`;
      if (block.level !== 2) return text;
      const id = ids(slug(block.id ?? inlineWords(block.markdown), 'section'));
      return `${text}<!-- section id=${id} -->\n`;
    }
    case 'paragraph':
      return `${atLineStart(block.markdown.trim())}\n`;
    case 'block':
      return `${block.markdown.trimEnd()}\n`;
  }
}

function writeNote({ label, markdown }: DraftNote, log: ImportLog): string {
  const text = markdown.trim();
  if (text === '') {
    log.decide('note', undefined, 'Note {label} has no text in the file: a line to be completed', { label });
    return `[^${label}]: ${log.find('import-note-missing', undefined, { label })}${MISSING_NOTE}\n`;
  }
  return `[^${label}]: ${text.replace(/\n(?=[^\n])/g, '\n    ')}\n`;
}

function writeItem(item: DraftItem, ids: (wanted: string) => string): string {
  const letter = item.kind === 'question' ? 'q' : 'x';
  const words = slug(item.id ?? inlineWords(item.title), item.kind);
  const id = ids(item.id === undefined ? `${letter}-${words}` : words);
  const type = item.type === undefined ? '' : ` type=${item.type}`;
  return `## ${oneLine(item.title)}\n<!-- ${item.kind} id=${id}${type} -->\n\n${item.markdown.trim()}\n`;
}

/** A heading's text: on one line, and not ending in what Markdown takes for closing signs. */
function oneLine(markdown: string): string {
  return (
    markdown
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/(^|\s)(#+)$/, '$1\\$2') || '–'
  );
}
