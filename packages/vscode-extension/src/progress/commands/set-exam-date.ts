import * as vscode from 'vscode';
import { askText } from '../../adapters/ask-text.ts';
import { type Line, pickOrType } from '../../adapters/pick.ts';
import { sayInPassing } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import { appendOrKeep } from '../../record/append-or-keep.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import { dateIn, dayOf, formatDay, parseDay } from '../exam-day.ts';

/** Its dependencies. */
export interface SetExamDateDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
}

interface DayPick extends Line {
  /** Milliseconds since 1970; `null` for no exam. */
  readonly day?: number | null;
}

/** Sets or removes the day of the exam; everything comes back once more before it. */
export const setExamDate: Command<SetExamDateDeps> = {
  id: 'marginalia.setExamDate',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { id } = found.lesson;
    const { examDate } = await context.desk.state(id);
    const day = await pickDay(examDate);
    if (day === undefined || day === (examDate ?? null)) return;
    await appendOrKeep(context.desk, { type: 'setting', lesson: id, examDate: day });
    sayInPassing(
      day === null
        ? vscode.l10n.t('No exam')
        : vscode.l10n.t('Exam on {date}', { date: formatDay(day, vscode.env.language) }),
    );
  },
};

async function pickDay(current: number | undefined): Promise<number | null | undefined> {
  const offer = (label: string, day: number): DayPick => ({
    label,
    description: formatDay(day, vscode.env.language),
    day,
  });
  const now = new Date();
  const other = vscode.l10n.t('Another date…');
  const items: DayPick[] = [
    offer(vscode.l10n.t('In one week'), dateIn(now, { days: 7 })),
    offer(vscode.l10n.t('In two weeks'), dateIn(now, { days: 14 })),
    offer(vscode.l10n.t('In a month'), dateIn(now, { months: 1 })),
    { label: other },
    ...(current === undefined ? [] : [{ label: vscode.l10n.t('No exam'), day: null }]),
  ];
  const typed = (text: string): DayPick | undefined => {
    const day = parseDay(text);
    if (day === undefined) return undefined;
    return day < dateIn(now, { days: 0 })
      ? { label: vscode.l10n.t('That day has passed.') }
      : offer(dayOf(new Date(day)), day);
  };
  const picked = await pickOrType(
    items,
    {
      title:
        current === undefined
          ? vscode.l10n.t('When is the exam?')
          : vscode.l10n.t('The exam is on {date}', { date: formatDay(current, vscode.env.language) }),
      placeHolder: vscode.l10n.t(
        'Pick a day, or type one as in {example}. Everything you have practised comes back once more in the week before.',
        { example: dayOf(new Date(dateIn(now, { months: 1 }))) },
      ),
    },
    typed,
  );
  if (!picked) return undefined;
  return picked.day === undefined ? typeDay(current ?? dateIn(now, { days: 7 })) : picked.day;
}

async function typeDay(proposal: number): Promise<number | undefined> {
  const text = await askText({
    title: vscode.l10n.t('When is the exam?'),
    prompt: vscode.l10n.t('Year, month and day, as in {example}', { example: dayOf(new Date(proposal)) }),
    value: dayOf(new Date(proposal)),
    validateInput(value) {
      const day = parseDay(value);
      if (day === undefined) return vscode.l10n.t('Write year, month and day: YYYY-MM-DD.');
      if (day < dateIn(new Date(), { days: 0 })) return vscode.l10n.t('That day has passed.');
      return undefined;
    },
  });
  return text === undefined ? undefined : parseDay(text);
}
