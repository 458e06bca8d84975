// Runs inside the extension host in place of the given extensionTestsPath: sends what the tests print to the launcher
// (see test-channel.ts), then runs them and sends their verdict.
'use strict';
const { Console } = require('node:console');
const { connect } = require('node:net');
const { Writable } = require('node:stream');

exports.run = async function run() {
  const socket = connect(process.env.MARGINALIA_TEST_CHANNEL);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const send = (message) => socket.write(`${JSON.stringify(message)}\n`);
  redirect('stdout', (text) => send({ out: text }));
  redirect('stderr', (text) => send({ err: text }));
  redirectConsole();
  let passed = false;
  try {
    await require(process.env.MARGINALIA_TESTS).run();
    passed = true;
  } catch (error) {
    console.error(error instanceof Error ? error.stack : String(error));
    throw error;
  } finally {
    send({ passed });
    await new Promise((resolve) => socket.end(resolve));
  }
};

function redirect(name, send) {
  process[name].write = (chunk, encoding, done) => {
    send(chunk.toString());
    const callback = typeof encoding === 'function' ? encoding : done;
    callback?.();
    return true;
  };
}

function redirectConsole() {
  const stream = (name) =>
    new Writable({ decodeStrings: false, write: (text, _, done) => process[name].write(text, done) });
  const own = new Console({ stdout: stream('stdout'), stderr: stream('stderr'), colorMode: false });
  for (const name of Object.keys(own).filter((key) => typeof own[key] === 'function')) {
    // VS Code defines these with a setter that ignores assignments.
    Object.defineProperty(console, name, { value: own[name].bind(own), writable: true, configurable: true });
  }
}
