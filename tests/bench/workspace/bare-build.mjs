// The least that a site of lessons takes, in one process: find every Markdown file in a folder, read it, render it with bare
// markdown-it, write a page of it. Plain JavaScript, so that nothing else is done first.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();
const [source = '', target = ''] = process.argv.slice(2);

/** @param {string} folder relative to the source */
function walk(folder) {
  mkdirSync(`${target}/${folder}`, { recursive: true });
  for (const entry of readdirSync(`${source}/${folder}`, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path);
    else if (path.endsWith('.md')) {
      const html = markdown.render(readFileSync(`${source}/${path}`, 'utf8'));
      writeFileSync(`${target}/${path.replace(/\.md$/, '.html')}`, html);
    }
  }
}

walk('.');
