import { stringify } from 'yaml';
import type { Draft } from './draft.ts';
import { takePins } from './import-log.ts';

/**
 * Writes the file's information about the work, and what a teacher has to complete; invents nothing.
 *
 * @param id name that students' work depends on
 */
export function writeFrontMatter(draft: Draft, title: string, id: string, file: string): string {
  const { language, objectives = [], source, fields = {} } = draft;
  const own = {
    title,
    id,
    ...(language && language !== 'en' && { language }),
    ...fields,
    ...(objectives.length > 0 && { objectives: objectives.map((text) => takePins(text).text) }),
  };
  const known = Object.fromEntries(
    Object.entries({ ...source, note: `Imported from “${takePins(file).text}”.` }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const lines = [
    '---',
    yaml(own),
    ...(fields['source'] === undefined
      ? [
          'source:',
          '  # Add what is missing: title, author, translator, publisher, year, pages, url.',
          yaml(known).replace(/^(?=.)/gm, '  '),
        ]
      : []),
    '---',
  ];
  return `${lines.join('\n')}\n`;
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
