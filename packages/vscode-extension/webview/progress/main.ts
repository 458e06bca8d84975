/** Starts the progress page in the webview. */
import { PageHost } from '../page-host.ts';
import {
  type FromProgressPage,
  type ProgressState,
  parseProgressState,
  parseToProgressPage,
  type ToProgressPage,
} from '../progress-protocol.ts';
import { ProgressPage } from './progress-page.ts';

const host = new PageHost<ToProgressPage, FromProgressPage, ProgressState>({
  parse: parseToProgressPage,
  parseState: (data) => parseProgressState(data) ?? {},
});
const page = new ProgressPage(host);
host.listen((message) => page.receive(message));
host.post({ type: 'ready' });
