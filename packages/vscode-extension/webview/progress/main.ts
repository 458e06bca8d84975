/** Starts the progress page in the webview. */

import { PageHost } from '../page/page-host.ts';
import { type LessonPageState, parseLessonPageState } from '../page/page-protocol.ts';
import { ProgressPage } from './progress-page.ts';
import { type FromProgressPage, parseToProgressPage, type ToProgressPage } from './progress-protocol.ts';

const host = new PageHost<ToProgressPage, FromProgressPage, LessonPageState>({
  parse: parseToProgressPage,
  parseState: (data) => parseLessonPageState(data) ?? {},
});
const page = new ProgressPage(host);
host.listen((message) => page.receive(message));
host.post({ type: 'ready' });
