import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const passage = async (markdown: string): Promise<string> =>
  (await imported('x.md', `# T\n\n${markdown}\n`)).passage.replace(/^## Passage\n\n/, '');
const removed = async (markdown: string): Promise<(string | undefined)[]> =>
  (await imported('x.md', `# T\n\n${markdown}\n`)).decisions.flatMap((one) =>
    one.removed === undefined ? [] : one.removed,
  );

describe('markup of other tools in Markdown', () => {
  const same: Readonly<Record<string, readonly [markdown: string, expected: string]>> = {
    'attributes of a link': [
      'The [log](https://x.org/){target="_blank"} says so.',
      'The [log](https://x.org/) says so.',
    ],
    'attributes of a span': ['The [old]{.smallcaps} log.', 'The [old] log.'],
    'attributes of code': ['Type `ls`{.bash}.', 'Type `ls`.'],
    'attributes of a block': ['The log.\n{: .note #one}', 'The log.'],
    'a remark in a line': ['The log %%ask Mary%% says so.', 'The log says so.'],
    'a remark of several lines': [
      'The log.\n\n%%\nask Mary\n\nor Tom\n%%\n\nThe end.',
      'The log.\n\nThe end.',
    ],
    'a wiki link': ['See [[The gates]] and [[Port#Quay|the quay]].', 'See The gates and the quay.'],
    'a heading in a wiki link': ['See [[#Help came]] and [[Port#Quay]].', 'See Help came and Port > Quay.'],
    'the id of a block': ['See [[The gates]] at noon. ^abc123', 'See The gates at noon.'],
    'a shortcode of Hugo': ['Before {{< youtube abc >}} after.', 'Before after.'],
    'a tag of Jekyll': ['{% include head.html %}\n\nThe log.', 'The log.'],
  };
  for (const [name, [markdown, expected]] of Object.entries(same))
    it(`becomes plain: ${name}`, async () => {
      expect((await passage(markdown)).replace(/ +/g, ' ')).toBe(expected);
    });

  const left: Readonly<Record<string, string>> = {
    'a percentage': 'From 5%% to 10%% of them, and 20% too.',
    'braces of a sentence': 'The set {a, b} is closed.',
    'brackets in code': 'Type `[[ -f x ]]` and `%%time`.',
    'a power': 'It is x ^2 in all.',
  };
  for (const [name, markdown] of Object.entries(left))
    it(`is not: ${name}`, async () => {
      expect((await passage(markdown)).replace(/\\(?=[{}^[\]])/g, '')).toBe(markdown);
      expect(await removed(markdown)).toEqual([]);
    });

  it('is none in code, wherever the block is', async () => {
    const code = 'if a<b>c; {{< d >}} %%e%% [[f]] ^[g] <u>h</u>';
    const blocks = [
      `    ${code}`,
      `> \`\`\`\n> ${code}\n> \`\`\``,
      `- a\n\n  \`\`\`\n  ${code}\n  \`\`\``,
      `1. a\n\n       ${code}`,
    ];
    for (const block of blocks) {
      const { passage: text, notes, decisions } = await imported('x.md', `# T\n\nLook:\n\n${block}\n\nSo.\n`);
      expect(text).toContain(code);
      expect(notes).toEqual([]);
      expect(decisions.filter(({ removed }) => removed !== undefined)).toEqual([]);
    }
  });

  it('is none in a block of code', async () => {
    const code = '```sh\nif [[ -f x ]]; then echo "{{< a >}} %%b%%"; fi\n```';
    expect(await passage(`Look:\n\n${code}`)).toBe(`Look:\n\n${code}`);
  });

  it('gives a picture what its attributes say that it shows, its caption beside it', async () => {
    expect(await passage("![](https://x.org/a.png){alt='Two cranes'}")).toContain(
      '[Two cranes](<https://x.org/a.png>)',
    );
    expect(await passage("![](https://x.org/a.png){alt='The log\\'s gate'}")).toContain("[The log's gate](");
    expect(await passage('![Figure 1](https://x.org/a.png){fig-alt="Two cranes" width="50%"}')).toMatch(
      /\[Two cranes\]\(<https:\/\/x\.org\/a\.png>\) \*Figure 1\*/,
    );
  });

  it('tells what a picture shows that is put in when a site is built', async () => {
    const { passage: text } = await imported(
      'x.md',
      '# T\n\nSee {{< img src="https://x.org/a.png" alt="Two cranes" >}} there.\n',
    );
    expect(text).toContain('Two cranes');
  });

  it('lists what of it goes', async () => {
    expect(await removed('The log %%ask Mary%% says {{< so >}}.')).toEqual(['{{< so >}}', '%%ask Mary%%']);
  });
});
