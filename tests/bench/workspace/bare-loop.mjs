// The least that a check of lessons must do, in one process: find every Markdown file in the folders that are named, read
// it, parse it with bare markdown-it. Plain JavaScript, so that nothing else is done first.
import { readdirSync, readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();
let tokens = 0;

/** @param {string} folder */
function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path);
    else if (path.endsWith('.md')) tokens += markdown.parse(readFileSync(path, 'utf8'), {}).length;
  }
}

for (const folder of process.argv.slice(2)) walk(folder);
console.log(tokens);
