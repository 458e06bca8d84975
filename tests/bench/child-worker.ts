// Calls a function that a module exports, and sends its result.
import { argv } from 'node:process';

const [file = '', name = '', given = '[]'] = argv.slice(2);
const exported: Record<string, (...given: unknown[]) => unknown> = await import(file);
const call = exported[name];
if (!call) throw new Error(`${file} exports no ${name}`);
process.send?.(await call(...JSON.parse(given)));
