/** Noon of a future day, local time, in milliseconds since 1970; noon, so that no clock change moves it. */
export function dateIn(from: Date, { days = 0, months = 0 }: { days?: number; months?: number }): number {
  const month = from.getMonth() + months;
  // In a shorter month, the 31st becomes the last day.
  const last = new Date(from.getFullYear(), month + 1, 0).getDate();
  const day = months > 0 ? Math.min(from.getDate(), last) : from.getDate();
  return new Date(from.getFullYear(), month, day + days, 12).getTime();
}

/** Formats a day the same way everywhere, `2026-06-30`. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon of a day in the format of `dayOf`; `undefined` for anything else, including February 30. */
export function parseDay(text: string): number | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(Number(year), Number(month) - 1, Number(day), 12);
  const same = date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
  return same ? date.getTime() : undefined;
}

/** Formats a day in words, in a language. */
export function formatDay(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(time);
}
