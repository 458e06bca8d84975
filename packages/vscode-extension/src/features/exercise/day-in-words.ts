import * as vscode from 'vscode';

const DAY = 86_400_000;
/** From here on a date says more than a number of days. */
const FAR = 14;

/** A day in the user's language, seen from now: “tomorrow”, “in 5 days”, “on 3 March 2027”. Times in milliseconds since 1970. */
export function dayInWords(time: number, now: number): string {
  const { language } = vscode.env;
  const days = Math.round((midnight(time) - midnight(now)) / DAY);
  if (Math.abs(days) <= FAR)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time);
  return vscode.l10n.t('on {date}', { date });
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
