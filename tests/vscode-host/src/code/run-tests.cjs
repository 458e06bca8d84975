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
  const stream = (name) =>
    new Writable({
      write(chunk, _, done) {
        send({ [name]: chunk.toString() });
        done();
      },
    });
  redirectConsole({ stdout: stream('out'), stderr: stream('err') });
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

/** VS Code defines the console's methods with a setter that ignores assignments: define them anew. */
function redirectConsole(streams) {
  const own = new Console({ ...streams, colorMode: false });
  for (const name of Object.keys(own).filter((key) => typeof own[key] === 'function')) {
    Object.defineProperty(console, name, {
      value: own[name],
      writable: true,
      configurable: true,
      enumerable: true,
    });
  }
}
