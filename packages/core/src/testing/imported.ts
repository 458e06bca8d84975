import { importPassage } from '../import/import-passage.ts';
import type { ImportOptions, ImportResult } from '../import/import-result.ts';
import { formatMessage } from '../model/message.ts';
import { brokenLaw, importLaw } from './import-law.ts';
import { lawFormatOf } from './law-format.ts';
import { lawSourceOf } from './law-source.ts';

/** The result of an import, in forms for tests. */
export interface Imported extends ImportResult {
  /** The text of a file of the lesson; lesson.md without its front matter. */
  text(path?: string): string;
  /** The text between the first heading and the notes, without marks. */
  readonly passage: string;
  /** `label: text` of each note. */
  readonly notes: readonly string[];
  /** `code` or `code: words at the place` of each diagnostic. */
  readonly codes: readonly string[];
  readonly front: string;
}

/** Imports a text or bytes under a name, and checks it against the law of imports. For tests. */
export async function imported(
  name: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  const result = await importedAnyhow(name, content, options);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const format = lawFormatOf(name, bytes);
  if (result.files.length === 0 || !format) return result;
  const source = await lawSourceOf(format, bytes, options.chapter);
  const broken = source ? brokenLaw(importLaw(format, source, result)) : [];
  if (broken.length > 0) throw new Error(`The import broke its law. ${broken.join('; ')}`);
  return result;
}

/** The same without the law: for random text, whose words are undefined. */
export async function importedAnyhow(
  name: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importPassage({ name, bytes }, options);
  const file = (path: string): string => {
    const found = result.files.find((one) => one.path === path)?.content;
    return typeof found === 'string' ? found : '';
  };
  const [, front = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(file('lesson.md')) ?? [];
  return {
    ...result,
    front,
    text: (path = 'lesson.md') => (path === 'lesson.md' ? body : file(path)),
    passage: body
      .replace(/^<!-- section .*-->\n/gm, '')
      .replace(/^\[\^[^\]]+\]: [\s\S]*$/m, '')
      .trim(),
    notes: [...body.matchAll(/^\[\^([^\]]+)\]: ((?:.|\n(?= {4}|\n {4}))*)/gm)].map(
      ([, label, text]) => `${label}: ${text}`,
    ),
    codes: result.diagnostics.map(({ code, span, message }) => {
      const text = span ? file(span.file).slice(span.start, span.end) : formatMessage(message);
      return `${code}: ${text}`;
    }),
  };
}
