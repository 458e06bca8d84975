import { normalText } from '../../exercise/normal-text.ts';
import type { DraftItem } from '../draft.ts';
import { codeSpan } from '../html/inline-markdown.ts';
import { quoted } from '../in-item.ts';
import { acceptedNumbers } from './accepted-numbers.ts';
import type { GiftAnswer, GiftAnswers } from './gift-answers.ts';
import { pieces } from './gift-answers.ts';
import { type GiftText, plainGift } from './gift-text.ts';
import type { GiftQuestion } from './parse-gift.ts';

/** An exercise made from a question; `lost` says why there is none, each of `losses` what it could not keep. */
export interface GiftItem {
  readonly item: Pick<DraftItem, 'kind' | 'type' | 'markdown'> | undefined;
  readonly lost?: string;
  readonly losses: readonly string[];
}

/** Converts a question to an exercise of ours. */
export function giftItem(
  question: GiftQuestion,
  answers: GiftAnswers,
  general: string,
  text: GiftText,
): GiftItem {
  const losses: string[] = [];
  const gap = question.after.trim() === '' ? '' : ' \\_\\_\\_\\_\\_ ';
  const stem = `${text.block(question.before)}${gap}${text.block(question.after)}`.trim();
  const key = text.block(general);
  const exercise = (type: string, body: string, behind: readonly string[] = []): GiftItem => {
    const keyed = [...behind, key].filter((part) => part !== '');
    const markdown = [stem, body, ...(keyed.length > 0 ? ['<!-- key -->', ...keyed] : [])];
    return {
      item: { kind: 'exercise', type, markdown: markdown.filter((part) => part !== '').join('\n\n') },
      losses,
    };
  };
  const lost = (why: string): GiftItem => ({ item: undefined, lost: why, losses });

  switch (answers.kind) {
    case 'essay':
      return exercise('essay', '');
    case 'truth': {
      const option = (value: boolean): string => {
        const right = value === answers.right;
        return optionLine(
          value ? 'True' : 'False',
          right,
          text.line(right ? answers.rightFeedback : answers.wrongFeedback),
        );
      };
      return exercise('choice', `${option(true)}\n${option(false)}`);
    }
    case 'choice':
      return choice(answers.answers);
    case 'match':
      return match(answers.answers);
    case 'order': {
      const entries = answers.entries.map((entry) => text.line(entry)).filter((entry) => entry !== '');
      if (entries.length < 2) return lost('it has fewer than two entries.');
      return exercise('order', entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n'));
    }
    case 'number':
      return numbers(answers.answers);
    case 'short':
      return cloze(answers.answers) ?? short(answers.answers);
  }

  function choice(list: readonly GiftAnswer[]): GiftItem {
    const single = list.some(({ sign }) => sign === '=');
    const right = (answer: GiftAnswer): boolean => (single ? answer.sign === '=' : (answer.weight ?? 0) > 0);
    if (!list.some(right)) return lost('no option is right.');
    if (list.length < 2) return lost('it has only one option.');
    for (const answer of single ? list : []) {
      if (!right(answer) && answer.weight)
        losses.push(`“${text.line(answer.text)}” counts 0 % here, not ${answer.weight} %.`);
    }
    const count = list.filter(right).length;
    const fair = list.every(
      (answer) => Math.abs((answer.weight ?? 0) - (right(answer) ? 100 : -100) / count) < 0.01,
    );
    if (!single && !fair) {
      losses.push(
        'its weights differ. In a lesson, every right option counts the same, and a wrong one subtracts as much.',
      );
    }
    return exercise(
      'choice',
      list
        .map((answer) => optionLine(text.line(answer.text), right(answer), text.line(answer.feedback)))
        .join('\n'),
    );
  }

  function match(list: readonly GiftAnswer[]): GiftItem {
    const rows = list.map((answer) => {
      const [left = '', ...right] = pieces(answer.text, '->');
      // Options are plain text to Moodle, in every format of the question.
      return [cell(text.line(left)), cell(text.value(right.join('->')))] as const;
    });
    if (rows.filter(([left]) => left !== '').length < 2) return lost('it has fewer than two pairs.');
    if (rows.some(([, right]) => right === '')) return lost('a pair has nothing to match.');
    for (const { feedback } of list)
      if (feedback !== '') losses.push(`a lesson has no place for the feedback “${text.line(feedback)}”.`);
    const lines = rows.map(([left, right]) => `| ${left} | ${right} |`);
    return exercise('match', ['| Term | Match |', '|---|---|', ...lines].join('\n'));
  }

  function numbers(list: readonly GiftAnswer[]): GiftItem {
    const lines: string[] = [];
    for (const answer of list) {
      if (plainGift(answer.text) === '' || plainGift(answer.text) === '*') {
        // Moodle's feedback for every other answer.
        if (answer.feedback !== '')
          losses.push(
            `a lesson has no place for the feedback to all other answers, “${text.line(answer.feedback)}”.`,
          );
        continue;
      }
      const found = acceptedNumbers(plainGift(answer.text));
      if (!found) return lost(`“${answer.text.slice(0, 80)}” is not a number.`);
      if (found.narrowed)
        losses.push(`it accepts the range ${answer.text}; the lesson accepts ${found.accepted.join(', ')}.`);
      for (const number of found.accepted) lines.push(...answerLine(number.replace(/^-/, '\\-'), answer));
    }
    return lines.length > 0 ? exercise('short', '', [lines.join('\n')]) : lost('no answer is right.');
  }

  function short(list: readonly GiftAnswer[]): GiftItem {
    const lines: string[] = [];
    const known = new Map<string, GiftAnswer>();
    for (const answer of list.toSorted((a, b) => (b.weight ?? 100) - (a.weight ?? 100))) {
      const plain = plainGift(answer.text);
      const normal = normalText(plain, 'en');
      const twin = known.get(normal);
      if (twin) {
        // Another spelling for programs that compare letters.
        if (weightOf(twin) === weightOf(answer) && twin.feedback === answer.feedback) continue;
        losses.push(
          `a lesson ignores capitals and accents, so “${plain}” is the same as an answer above it.`,
        );
        if (answer.feedback !== '')
          losses.push(`the feedback “${text.line(answer.feedback)}” has no place here.`);
      } else if (WILD.test(plain)) lines.push(...answerLine(codeSpan(wildcard(plain)), answer));
      else lines.push(...answerLine(text.words(answer.text).replace(/^(?=~)/, '\\'), answer));
      known.set(normal, answer);
    }
    const full = list.some((answer) => (answer.weight ?? 100) >= 100 && text.line(answer.text) !== '');
    if (!full) return lost('no answer is right.');
    return exercise('short', '', [lines.join('\n')]);
  }

  function answerLine(written: string, { weight = 100, feedback }: GiftAnswer): string[] {
    if (written === '') return [];
    if (weight <= 0) {
      const said = feedback === '' ? '' : `, and its feedback “${text.line(feedback)}”`;
      losses.push(`“${written}” gives no points and was left out${said}.`);
      return [];
    }
    if (weight < 100 && weight !== 50) losses.push(`“${written}” counts 50 % here, not ${weight} %.`);
    const note = text.line(feedback);
    return [`- ${weight < 100 ? '~ ' : ''}${written}`, ...(note === '' ? [] : [`  ${quoted(note)}`])];
  }

  /** A missing word with right answers only is a gap. */
  function cloze(list: readonly GiftAnswer[]): GiftItem | undefined {
    const words = distinctWords(list.map((answer) => text.words(answer.text)));
    const whole = list.every(({ weight, feedback }) => (weight ?? 100) === 100 && feedback === '');
    const plain = words.every((word) => /^[\p{L}\p{N}](?:[\p{L}\p{N} '’-]*[\p{L}\p{N}])?$/u.test(word));
    const around = [text.block(question.before), text.block(question.after)] as const;
    if (question.after.trim() === '' || !whole || !plain || around.some((part) => /\*\*|__|\n/.test(part)))
      return undefined;
    const [before, after] = around;
    const blank = (edge: string, side: RegExp): string => (side.test(edge) ? ' ' : '');
    const sentence = `${before}${blank(question.before, /\s$/)}**${words.join('|')}**${blank(question.after, /^\s/)}${after}`;
    const markdown = [sentence, ...(key === '' ? [] : ['<!-- key -->', key])].join('\n\n');
    return { item: { kind: 'exercise', type: 'cloze', markdown }, losses };
  }
}

function optionLine(written: string, right: boolean, feedback: string): string {
  return `- [${right ? 'x' : ' '}] ${written === '' ? '–' : written}${feedback === '' ? '' : `\n  ${quoted(feedback)}`}`;
}

function cell(markdown: string): string {
  return markdown.replace(/\|/g, '\\|');
}

const weightOf = ({ weight = 100 }: GiftAnswer): number => weight;

/** Removes words that our grading considers equal. */
function distinctWords(words: readonly string[]): string[] {
  const known = new Set<string>();
  return words.filter((word) => {
    const normal = normalText(word, 'en');
    return !known.has(normal) && known.add(normal);
  });
}

/** A wildcard in an accepted answer; after a backslash, a plain star. */
const WILD = /(?<!\\)\*/;

/** Moodle's `*` wildcard as a pattern. */
function wildcard(text: string): string {
  return text
    .split(new RegExp(WILD, 'g'))
    .map((part) => part.replaceAll('\\*', '*').replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'))
    .join('.*');
}
