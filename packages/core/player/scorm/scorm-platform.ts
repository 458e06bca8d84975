import { element } from '../../page/dom/element.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import {
  type CompactWork,
  compactWork,
  hasForm,
  readCompactWork,
  unpackedResponse,
  writeCompactWork,
} from '../../src/study/record/compact-work.ts';
import { serialiseEvent } from '../../src/study/record/record-lines.ts';
import type { Platform, PlatformWork } from '../platform.ts';
import { ScormError, type ScormSession } from './scorm-session.ts';

/** Characters of `cmi.suspend_data` that every platform has to keep. */
const ROOM = 4096;
/** What a platform has said of a lesson once it has judged it: we do not take it back. */
const JUDGED = /^(?:passed|completed|failed)$/;

/** Keeps a student's scores and short answers on a platform. Prose and notes have no room there. */
export function scormPlatform(session: ScormSession): Platform {
  const mode = session.get('cmi.core.lesson_mode');
  // Many platforms leave it out, which means normal.
  const isLooking = mode === 'review' || mode === 'browse';
  return {
    student: session.get('cmi.core.student_id'),
    async follow(work) {
      const { lesson, desk, foot, sayTrouble } = work;
      const before = readCompactWork(session.get('cmi.suspend_data'));
      const judged = session.get('cmi.core.lesson_status');
      const raw = Number.parseFloat(session.get('cmi.core.score.raw'));
      const again = element('button', { type: 'button', hidden: '' }, 'Send again');
      foot.prepend(notice(isLooking ? LOOKING : SENT, again));
      await desk.take(keptLines(work, before)).catch(reportError);
      if (isLooking) return;
      const send = (): void => {
        if (session.isOver) return;
        try {
          const now = compactWork(lesson.exercises, desk.state, before);
          session.write({
            'cmi.core.exit': 'suspend',
            'cmi.suspend_data': writeCompactWork(now, ROOM),
            ...score(work, now, raw),
            ...(JUDGED.test(judged) ? {} : { 'cmi.core.lesson_status': status(work, now) }),
          });
          again.hidden = true;
          sayTrouble(undefined);
        } catch (error) {
          if (!(error instanceof ScormError)) throw error;
          again.hidden = false;
          sayTrouble(refused(error));
        }
      };
      again.addEventListener('click', send);
      desk.addEventListener('change', send);
      send();
    },
  };
}

/** Tells that there is no platform, or none that answers; the page works as on a site. */
export const noPlatform = (error?: ScormError): Platform => ({
  student: '',
  async follow({ foot, sayTrouble }) {
    foot.prepend(notice(error ? UNANSWERED : ALONE));
    if (error) sayTrouble(UNANSWERED);
  },
});

const SENT =
  'Your scores and short answers go to your learning platform. What you write in your own words stays in this browser: “Save hand-in…” makes a file of it for your instructor.';
const LOOKING =
  'You are looking at work that is done: your learning platform takes no new scores. What you do now stays in this browser.';
const ALONE = 'No learning platform was found around this page. It works, but sends no score.';
const UNANSWERED =
  'Your learning platform does not answer, so it gets no score. Load the page again before you begin. What you do now stays in this browser.';
const refused = ({ message }: ScormError): string =>
  `Your learning platform did not take your score${message === '' ? '' : ` (“${message}”)`}. Your work is kept on this page and is sent with your next answer; “Send again” at its foot sends it now.`;

function notice(words: string, ...actions: HTMLElement[]): HTMLElement {
  return element(
    'section',
    { class: 'own-platform', 'aria-label': 'Learning platform' },
    element('p', {}, words),
    element('div', { class: 'task-actions' }, ...actions),
  );
}

/** Attempts that the platform has kept and this browser does not know, as lines of the record. */
function keptLines({ lesson, desk, print }: PlatformWork, kept: CompactWork): string {
  return lesson.exercises
    .flatMap((exercise) => {
      const { id, type, section } = exercise;
      const one = kept.get(id);
      const attempts = desk.state.exercises.get(id)?.attempts ?? [];
      const isKnown = attempts.some(({ at }) => Math.floor(at / 1000) === one?.at);
      // Prose is where it was written: an attempt without it would look like an empty one.
      if (!one || isKnown || one.best === undefined) return [];
      const item = print(exercise);
      const response = hasForm(one, item.form) ? unpackedResponse(type, one.response) : undefined;
      return serialiseEvent({
        v: 1,
        id: `platform ${one.at} ${id}`,
        at: one.at * 1000,
        lesson: lesson.id,
        type: 'attempt',
        exercise: id,
        exerciseType: type,
        ...(section === undefined ? {} : { section }),
        item,
        ...(response === undefined ? {} : { response }),
        score: one.best,
        seed: 0,
        hints: 0,
        duration: 0,
      });
    })
    .join('');
}

/** The share of the points that were reached, 0..100; nothing where nothing is scored. Never below what was told before. */
function score({ lesson, isScored }: PlatformWork, now: CompactWork, before: number): Record<string, string> {
  const scored = lesson.exercises.filter(isScored);
  const sum = (points: (exercise: Exercise) => number): number =>
    scored.reduce((total, exercise) => total + points(exercise), 0);
  const most = sum(({ points }) => points);
  if (most === 0) return {};
  const share = (100 * sum(({ id, points }) => points * (now.get(id)?.best ?? 0))) / most;
  const raw = Math.max(Math.round(share * 100) / 100, Number.isFinite(before) ? Math.min(before, 100) : 0);
  return { 'cmi.core.score.min': '0', 'cmi.core.score.max': '100', 'cmi.core.score.raw': `${raw}` };
}

function status({ lesson }: PlatformWork, now: CompactWork): string {
  return lesson.exercises.every(({ id }) => now.has(id)) ? 'completed' : 'incomplete';
}
