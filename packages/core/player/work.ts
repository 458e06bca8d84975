/** Review dates, progress, and the student's work as a file or a hand-in. Loaded with the first exercise, or when it is asked for. */
import { attemptEvents } from '../src/desk/attempt-events.ts';
import { showHandIn } from './hand-in-dialog.ts';
import { showProgress } from './progress-dialog.ts';
import { saveRecord, takeFile } from './saved-record.ts';

globalThis.marginaliaWork = { attemptEvents, showProgress, showHandIn, saveRecord, takeFile };
