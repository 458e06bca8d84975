/** Starts the reader in the webview. */
import { PageHost } from '../page-host.ts';
import { parseState, parseToWebview } from '../protocol.ts';
import { Reader, type ReaderHost } from './reader.ts';

const host: ReaderHost = new PageHost({
  parse: parseToWebview,
  parseState: (data) => parseState(data) ?? { places: {} },
});
const reader = new Reader(host);
host.listen((message) => reader.receive(message));

const { lesson, places } = host.state;
const place = lesson === undefined ? undefined : places[lesson];
host.post({ type: 'ready', ...(lesson !== undefined && { lesson }), ...(place && { place }) });
