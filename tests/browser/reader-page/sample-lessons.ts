import { readdirSync, readFileSync } from 'node:fs';
import { type PassageText, parseLesson, passageText, renderPassage } from '@marginalia/core';
import { createNameMatcher, previewPlugin } from '@marginalia/core/render';
import markdownIt from 'markdown-it';

/** The lessons that the reader is tried with: the real first one, one with every kind of block, one in Arabic. */
const folders = {
  korea: new URL('../../../packages/content/lessons/korea-1950/', import.meta.url),
  chronicle: new URL('lessons/chronicle/', import.meta.url),
  rightToLeft: new URL('lessons/right-to-left/', import.meta.url),
};
export type SampleName = keyof typeof folders;

/** The HTML that the host sends for a sample, made by core; `edit` changes the lesson's Markdown before. */
export function sampleHtml(
  name: SampleName,
  edit: (markdown: string) => string = (markdown) => markdown,
): string {
  return passageHtml(filesOf(name, edit));
}

/** The words of a sample's passage, as the host knows them. */
export function samplePassage(
  name: SampleName,
  edit: (markdown: string) => string = (markdown) => markdown,
): PassageText {
  return passageText(parseLesson(filesOf(name, edit)).lesson);
}

/**
 * Words of a passage as a message names them.
 *
 * @throws where the passage has no such words
 */
export function stretchOf(
  { text, letters }: PassageText,
  words: string,
): ReturnType<PassageText['letters']> & { words: string } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The passage has no “${words}”.`);
  return { ...letters(start, start + words.length), words };
}

/** A sample's lesson.md as VS Code's Markdown preview renders it with the extension. */
export function previewHtml(
  name: SampleName,
  edit: (markdown: string) => string = (markdown) => markdown,
): string {
  const files = filesOf(name, edit);
  const { lesson } = parseLesson(files);
  const markdown = previewPlugin(markdownIt({ html: true }), () => ({
    lesson,
    names: createNameMatcher(lesson.reference),
  }));
  const text = files.find(({ path }) => path === 'lesson.md')?.text ?? '';
  return markdown.render(text.replace(/^---\n.*?\n---\n/s, ''));
}

/** The HTML of a lesson of many paragraphs and notes. */
export function longHtml(paragraphs: number, notes: number): string {
  const every = paragraphs / notes;
  const lines = Array.from({ length: paragraphs }, (_, index) => {
    const heading =
      index % 40 === 0 ? `## Part ${index / 40 + 1}\n<!-- section id=part-${index / 40 + 1} -->\n\n` : '';
    const marker = index % every === 0 ? `[^${index / every + 1}]` : '';
    return `${heading}Paragraph ${index + 1} says in a few plain words what the clerk has written down that day.${marker} And then it goes on for another sentence, so that it fills more than one line of the page.\n`;
  });
  const definitions = Array.from(
    { length: notes },
    (_, index) => `[^${index + 1}]: What stands behind claim ${index + 1}.\n`,
  );
  return passageHtml([
    { path: 'lesson.md', text: `# A long lesson\n\n${[...lines, ...definitions].join('\n')}` },
  ]);
}

function filesOf(name: SampleName, edit: (markdown: string) => string): { path: string; text: string }[] {
  const folder = folders[name];
  return readdirSync(folder).map((path) => {
    const text = readFileSync(new URL(path, folder), 'utf8');
    return { path, text: path === 'lesson.md' ? edit(text) : text };
  });
}

function passageHtml(files: { path: string; text: string }[]): string {
  const { lesson } = parseLesson(files);
  return renderPassage(lesson, {
    names: createNameMatcher(lesson.reference),
    picture: (path) => `https://reader.test/${path}`,
  });
}
