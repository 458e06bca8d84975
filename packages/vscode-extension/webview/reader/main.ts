/** Starts the reader in the webview. */
import { PageHost } from '../page/page-host.ts';
import { FindBar } from './find-bar.ts';
import { Reader, type ReaderHost } from './reader.ts';
import { parseState, parseToWebview } from './reader-protocol.ts';

const host: ReaderHost = new PageHost({
  parse: parseToWebview,
  parseState: (data) => parseState(data) ?? { places: {} },
});
const reader = new Reader(host);
const find = new FindBar(reader.page);
host.listen((message) => {
  if (message.type === 'find') find.open();
  else {
    reader.receive(message);
    if (message.type !== 'show') return;
    find.strings = message.strings;
    find.update();
  }
});

const { lesson, places } = host.state;
const place = lesson === undefined ? undefined : places[lesson];
host.post({ type: 'ready', ...(lesson !== undefined && { lesson }), ...(place && { place }) });
