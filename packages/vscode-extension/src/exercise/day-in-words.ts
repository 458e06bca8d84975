const DAY = 86_400_000;
/** From this many days on, a date says more than a count. */
const FAR = 14;

/**
 * Formats a day in the user's language, relative to now: “tomorrow”, “in 5 days”, “on 3 March 2027”.
 *
 * @param time and now: milliseconds since 1970
 *
 * @param language BCP 47 tag
 *
 * @param onDate formats the date of an event: “on 3 March 2027”
 */
export function dayInWords(
  time: number,
  now: number,
  language: string,
  onDate: (date: string) => string,
): string {
  const days = Math.round((midnight(time) - midnight(now)) / DAY);
  if (Math.abs(days) <= FAR)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return onDate(new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time));
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
