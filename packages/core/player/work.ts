/** Review dates, and the student's work as a file. Loaded by the page with the first exercise, or when it is asked for. */
import { attemptEvents } from '../src/desk/attempt-events.ts';
import { saveRecord, takeFile } from './saved-record.ts';

globalThis.marginaliaWork = { attemptEvents, saveRecord, takeFile };
