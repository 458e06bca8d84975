import { describe, expect, it } from 'vitest';
import { exerciseTypes } from './exercise/exercise-types.ts';
import { formatMessage } from './index.ts';
import { frontMatter, parseText } from './testing/parse-text.ts';

const pages: Record<string, string> = import.meta.glob('../../../docs/lesson-format.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const [page = ''] = Object.values(pages);
const examples = [...page.matchAll(/^```(markdown|yaml)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({
    language,
    text,
    line: page.slice(0, page.indexOf(text)).split('\n').length,
  }),
);

/** A lesson with everything that an example may speak of. */
const around = `${frontMatter}## A\n<!-- section id=caution -->\n\nText.[^93] Kim Il Sung lost Seoul by a veto. He had decided to give the danger little weight.[^95]\n\n[^93]: One.\n\n[^95]: Two.\n`;
const listed = { 'questions.md': '', 'exercises.md': '' };

function files({ language, text }: { language: string; text: string }): Record<string, string> {
  if (language === 'yaml') return { 'lesson.md': around, 'reference.yaml': text };
  if (text.startsWith('---')) {
    const needed = text.includes('parts:') ? listed : {};
    return { 'lesson.md': text.includes('\n## ') ? text : `${text}\nText.`, ...needed };
  }
  const alone = text.includes('[^93]:') || text.includes('<!-- section');
  return alone ? { 'lesson.md': `${frontMatter}${text}` } : { 'lesson.md': around, 'exercises.md': text };
}

describe('the page about the lesson format', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(12);
  });

  it.each(examples)('gives an example at line $line that has no fault', (example) => {
    const { diagnostics } = parseText(files(example));
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${formatMessage(message)}`)).toEqual([]);
  });

  it('shows every type of exercise', () => {
    const types = examples.flatMap((example) =>
      parseText(files(example)).lesson.exercises.map(({ type }) => type),
    );
    expect(new Set(types)).toEqual(new Set(Object.keys(exerciseTypes)));
  });
});
