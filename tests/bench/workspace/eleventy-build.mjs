// Builds a site of a folder with Eleventy: Markdown with footnotes and nothing else.
import { Eleventy } from '@11ty/eleventy';
import footnote from 'markdown-it-footnote';

const [folder, out] = process.argv.slice(2);

const eleventy = new Eleventy(folder, out, {
  quietMode: true,
  configPath: false,
  config(settings) {
    settings.amendLibrary('md', (markdown) => markdown.use(footnote));
    settings.setTemplateFormats(['md']);
    return { markdownTemplateEngine: false };
  },
});
await eleventy.write();
