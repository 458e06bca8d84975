// Builds a site of a folder with Metalsmith: Markdown with footnotes and nothing else.
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import Metalsmith from 'metalsmith';

const [folder, out] = process.argv.slice(2);
const markdown = new MarkdownIt().use(footnote);

await Metalsmith(process.cwd())
  .source(folder)
  .destination(out)
  .use((files) => {
    for (const [path, file] of Object.entries(files)) {
      delete files[path];
      const html = markdown.render(file.contents.toString(), {});
      files[path.replace(/\.md$/, '.html')] = { ...file, contents: Buffer.from(html) };
    }
  })
  .build();
