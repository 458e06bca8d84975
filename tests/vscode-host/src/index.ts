export { findBrowser } from './find-browser.ts';
export { installExtension } from './install-extension.ts';
export { launchBrowser, serveBrowser } from './launch-browser.ts';
export { learnerSettings, quietSettings, type Settings, seedSettings } from './settings.ts';
export { type HostServer, type ServerOptions, startServer } from './start-server.ts';
export { isWebviewFrameError } from './webview-frame-error.ts';
