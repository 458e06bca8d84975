const DAY = 86_400_000;

/** A period and what is due in it. Milliseconds since 1970, `from` inclusive. */
export interface DueBin {
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
  readonly exercises: readonly string[];
}

type Unit = 'day' | 'week' | 'month';

/** Most bins of a unit before the next larger one is used: more are too thin for a narrow view. */
const MOST: readonly (readonly [Unit, number])[] = [
  ['day', 31],
  ['week', 26],
];

/** Most months: ten years. Everything later is in the last one. */
const MOST_MONTHS = 120;

/**
 * Groups what is due into days, weeks or months, whichever are few enough, from the day of `now` on. Overdue items are
 * in the first. Days start at midnight, local time.
 */
export function dueBins(
  due: readonly { readonly at: number; readonly exercise: string }[],
  now: number,
): readonly DueBin[] {
  if (due.length === 0) return [];
  const start = midnight(now, 0, 'day');
  // At least a week, so that one exercise due tomorrow does not fill the whole chart.
  let end = start + 6 * DAY;
  for (const { at } of due) if (at > end) end = at;
  const [unit, most] = MOST.find(([one, most]) => midnight(start, most, one) > end) ?? ['month', MOST_MONTHS];
  const bins: { from: number; to: number; unit: Unit; exercises: string[] }[] = [];
  for (let i = 0; i < most && midnight(start, i, unit) <= end; i++)
    bins.push({ from: midnight(start, i, unit), to: midnight(start, i + 1, unit), unit, exercises: [] });
  const last = bins.at(-1);
  if (last) last.to = Math.max(last.to, end + 1);
  for (const { at, exercise } of due) (bins.find(({ to }) => at < to) ?? last)?.exercises.push(exercise);
  return bins;
}

/** The midnight that many units after the day of a time; not by adding hours, since some days have 23 or 25. */
function midnight(time: number, steps: number, unit: Unit): number {
  const date = new Date(time);
  const days = unit === 'day' ? steps : unit === 'week' ? 7 * steps : 0;
  const months = unit === 'month' ? steps : 0;
  return new Date(date.getFullYear(), date.getMonth() + months, date.getDate() + days).getTime();
}
