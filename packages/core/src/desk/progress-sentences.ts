import { say } from '../model/message.ts';
import type { Figures } from '../study/progress.ts';
import type { Surface } from './surface.ts';

/**
 * A student's progress in a lesson, a sentence for each figure.
 *
 * @param due how many exercises are due for review
 */
export function progressSentences(
  figures: Figures,
  due: number,
  surface: Pick<Surface, 'language' | 'localize'>,
): string[] {
  const { localize } = surface;
  const score = meanScore(figures, surface);
  return [
    localize(say('Sections read: {done} of {total}', { ...figures.read })),
    localize(say('Questions answered: {done} of {total}', { ...figures.answered })),
    localize(say('Exercises tried: {done} of {total}', { ...figures.attempted })),
    ...(score ? [localize(say('Mean score: {percent}', { percent: score }))] : []),
    localize(say('Due for review: {count}', { count: due })),
  ];
}

/** The mean score in percent; '' if there is none. */
export function meanScore({ meanScore: score }: Figures, { language }: Pick<Surface, 'language'>): string {
  if (score === undefined) return '';
  return new Intl.NumberFormat(language, { style: 'percent' }).format(score);
}
