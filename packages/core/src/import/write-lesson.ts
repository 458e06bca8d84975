import type { Steps } from '../turns/in-turns.ts';
import { divideSections } from './divide-sections.ts';
import type { Draft, DraftBlock, DraftItem, DraftNote } from './draft.ts';
import type { ImportLog } from './import-log.ts';
import type { ImportedFile } from './import-result.ts';
import { inlineWords } from './inline-words.ts';
import { atLineStart } from './literal-markdown.ts';
import { createIds, slug } from './slug.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** The folder name made from a title, which is also the lesson's id while that is its folder. */
export const folderOf = (title: string): string => slug(title, 'lesson');

const MISSING_NOTE = 'The text of this note was not in the imported file.';

/** Writes a draft as the files of a lesson, still with pins. */
export function* writeLesson(
  draft: Draft,
  title: string,
  file: string,
  log: ImportLog,
): Steps<ImportedFile[]> {
  const ids = createIds();
  const passage = [writeFrontMatter(draft, title, folderOf(title), file)];
  const items: Readonly<Record<DraftItem['kind'], string[]>> = { question: [], exercise: [] };
  let section: string | undefined;
  const blocks = divideSections(draft.body, log);
  for (const block of blocks) {
    yield;
    if (block.kind === 'item') {
      items[block.item.kind].push(writeItem(block.item, section, ids));
    } else if (block.kind === 'heading' && block.level === 2) {
      section = ids(slug(block.id ?? inlineWords(block.markdown), 'section'));
      passage.push(`## ${oneLine(block.markdown)}\n<!-- section id=${section} -->\n`);
    } else passage.push(writeBlock(block));
  }
  for (const note of draft.notes) {
    yield;
    passage.push(writeNote(note, log));
  }
  const files: ImportedFile[] = [{ path: 'lesson.md', content: `${passage.join('\n').trimEnd()}\n` }];
  if (items.question.length > 0) files.push({ path: 'questions.md', content: items.question.join('\n') });
  if (items.exercise.length > 0) files.push({ path: 'exercises.md', content: items.exercise.join('\n') });
  return [...files, ...draft.media];
}

function writeBlock(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.markdown)}\n`;
    case 'paragraph':
      return `${atLineStart(block.markdown.trim())}\n`;
    default:
      return `${block.markdown.trimEnd()}\n`;
  }
}

function writeNote({ label, markdown }: DraftNote, log: ImportLog): string {
  const text = markdown.trim();
  if (text === '') {
    return `[^${label}]: ${log.find('import-note-missing', undefined, { label })}${MISSING_NOTE}\n`;
  }
  return `[^${label}]: ${text.replace(/\n(?=[^\n])/g, '\n    ')}\n`;
}

function writeItem(item: DraftItem, section: string | undefined, ids: (wanted: string) => string): string {
  const words = slug(item.id ?? inlineWords(item.title), item.kind);
  const id = ids(item.id === undefined ? `${item.kind === 'question' ? 'q' : 'x'}-${words}` : words);
  const attributes = [
    `id=${id}`,
    ...(item.type === undefined ? [] : [`type=${item.type}`]),
    ...(section === undefined ? [] : [`section=${section}`]),
  ];
  const text = item.markdown.trim();
  return `## ${oneLine(item.title)}\n<!-- ${item.kind} ${attributes.join(' ')} -->\n${text === '' ? '' : `\n${text}\n`}`;
}

/** A heading's text: on one line, and not ending in anything that Markdown takes for closing characters. */
function oneLine(markdown: string): string {
  return (
    markdown
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/(^|\s)(#+)$/, '$1\\$2') || '–'
  );
}
