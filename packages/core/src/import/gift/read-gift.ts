import type { Steps } from '../../turns/in-turns.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { inlineWords } from '../inline-words.ts';
import { literalMarkdown } from '../literal-markdown.ts';
import { giftAnswers } from './gift-answers.ts';
import { giftItem } from './gift-item.ts';
import { createGiftText } from './gift-text.ts';
import { parseGift, unescapeGift } from './parse-gift.ts';

/** Most questions of one lesson. */
const MOST = 5000;

/** Reads questions in Moodle's GIFT format as exercises; descriptions become the text of the lesson. */
export function* readGift(source: string, log: ImportLog): Steps<Draft> {
  const { category, questions } = parseGift(source);
  if (questions.length > MOST) {
    throw new ImportRefused(
      'The file has {count} questions. A lesson can have {limit}.',
      'Import part of it.',
      {
        count: questions.length,
        limit: MOST,
      },
    );
  }
  const items: DraftBlock[] = [];
  const descriptions: DraftBlock[] = [];
  for (const [index, question] of questions.entries()) {
    yield;
    const text = createGiftText(question.format, log);
    const stem = text.block(question.before);
    const name =
      question.name ??
      (inlineWords(stem.slice(0, 300)).split(/\s+/).slice(0, 8).join(' ') || `Question ${index + 1}`);
    const shown = unescapeGift(name).slice(0, 200);
    const { line } = question;
    if (question.problem !== undefined) {
      log.find('import-question-lost', line, { name: shown, problem: question.problem });
      continue;
    }
    if (question.answers === undefined) {
      const text = '“{name}” is a description: it goes into the lesson as text';
      log.decide('item', line, text, { name: shown }, question.name);
      descriptions.push({ kind: 'block', markdown: stem });
      continue;
    }
    const { answers, general } = giftAnswers(question.answers);
    const { item, lost, losses } = giftItem(question, answers, general, text);
    if (!item) {
      log.find('import-question-lost', line, { name: shown, problem: lost ?? '' });
      continue;
    }
    const values = { name: shown, type: item.type ?? '' };
    const made = log.decide('item', line, '“{name}”: exercise {type}', values);
    const pins = losses.map((problem) => log.find('import-question', line, { name: shown, problem }, made));
    items.push({
      kind: 'item',
      markdown: '',
      item: { ...item, title: pins.join('') + literalMarkdown(shown), id: question.id },
    });
  }
  const title = category
    ?.split(/(?<!\/)\/(?!\/)/)
    .filter((part) => !/^\$.*\$$|^top$/i.test(part))
    .at(-1);
  return {
    title: title ? literalMarkdown(title) : undefined,
    body: [
      ...(descriptions.length > 0 ? descriptions : items.length > 0 ? [placeholder(log)] : []),
      ...items,
    ],
    notes: [],
    media: [],
  };
}

function placeholder(log: ImportLog): DraftBlock {
  return {
    kind: 'paragraph',
    markdown: `${log.find('import-no-passage', undefined)}Write the passage of this lesson here.`,
  };
}
