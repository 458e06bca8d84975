/** Starts the page of a report in the webview. */

import { PageHost } from '../page/page-host.ts';
import { type LessonPageState, parseLessonPageState } from '../page/page-protocol.ts';
import { ReportPage } from './report-page.ts';
import { type FromReportPage, parseToReportPage, type ToReportPage } from './report-protocol.ts';

const host = new PageHost<ToReportPage, FromReportPage, LessonPageState>({
  parse: parseToReportPage,
  parseState: (data) => parseLessonPageState(data) ?? {},
});
const page = new ReportPage(host);
host.listen((message) => page.receive(message));
host.post({ type: 'ready' });
