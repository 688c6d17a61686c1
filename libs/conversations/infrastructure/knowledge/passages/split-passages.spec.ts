import { splitPassages } from './split-passages.js';

const texts = async (body: string) => (await splitPassages(body)).map(({ text }) => text);
const sentence = (words: number) => `${'word '.repeat(words - 1)}end.`;

describe('the passages of an article', () => {
  it('are its paragraphs, joined while they are short', async () => {
    expect(await texts('One.\n\nTwo.')).toEqual(['One.\n\nTwo.']);
    expect(await texts(`${'a'.repeat(500)}\n \n${'b'.repeat(500)}\n\nc`)).toEqual([
      'a'.repeat(500),
      `${'b'.repeat(500)}\n\nc`,
    ]);
    expect(await texts('\n\n  One.  \n\n\n')).toEqual(['One.']);
    expect(await texts('')).toEqual([]);
  });

  it('begin at headings and know which lead to them', async () => {
    const body =
      'Before.\n\n# Contrast\n\nAbout it.\n\n## Allergy\n\nTell us.\n\n## Kidneys\n\nBring values.\n\n# Other\n\nEnd.';
    expect(await splitPassages(body)).toEqual([
      { heading: '', anchor: '', page: null, text: 'Before.' },
      { heading: 'Contrast', anchor: 'contrast', page: null, text: 'About it.' },
      { heading: 'Contrast › Allergy', anchor: 'allergy', page: null, text: 'Tell us.' },
      { heading: 'Contrast › Kidneys', anchor: 'kidneys', page: null, text: 'Bring values.' },
      { heading: 'Other', anchor: 'other', page: null, text: 'End.' },
    ]);
  });

  it('are at most 900 characters, cut between sentences, and not shorter than 300 without need', async () => {
    const lengths = (await texts(Array.from({ length: 40 }, () => sentence(12)).join(' '))).map(
      ({ length }) => length,
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(900);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(300);
    const all = await texts(
      Array.from({ length: 40 }, (_, n) => `${sentence(12)} No ${String(n)}!`).join(' '),
    );
    expect(all.every((text) => /[.!]$/.test(text))).toBe(true);
  });

  it('keep a list with its introduction, and cut a long one between its items', async () => {
    const items = Array.from({ length: 12 }, (_, n) => `- item ${String(n)} ${'x'.repeat(90)}`);
    const [first, second] = await texts(`Please bring:\n\n${items.join('\n')}`);
    expect(first).toMatch(/^Please bring:\n\n• item 0 x+\n• item 1/);
    expect(second).toMatch(/^• item \d/);
    expect(await texts('1. one\n2. two **bold**\n   - inner\n')).toEqual(['1. one\n2. two bold\n  • inner']);
  });

  it('say the head of a table again where it goes on', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, n) => `| Examination ${String(n)} with contrast | ${String(n)}0 euros |`,
    );
    const all = await texts(`| What | Price |\n|---|---|\n${rows.join('\n')}`);
    expect(all.length).toBeGreaterThan(1);
    expect(all.every((text) => text.startsWith('What | Price\nExamination'))).toBe(true);
  });

  it('are plain text: marks go, addresses stay, pictures and tags are not said', async () => {
    expect(
      await texts(
        'A **bold** [link](https://a.example/x) and <b onclick="x">tag</b> ![picture](https://a.example/p.png) 5 &lt; 6 \\* `code` [javascript](javascript:alert(1))',
      ),
    ).toEqual(['A bold link (https://a.example/x) and tag 5 < 6 * code javascript']);
    expect(await texts('<div hidden>\nseen <i>by</i> people\n</div>')).toEqual(['seen by people']);
  });

  it('know the page that they begin on', async () => {
    const long = sentence(80);
    const body = `[page 1]\n\n# Title\n\n${long}\n\n[page 2]\n\n${long}\n\n[page 3]\n\n## More\n\nShort.\n\n[page 4]\n\nStill.`;
    expect((await splitPassages(body)).map(({ heading, page }) => [heading, page])).toEqual([
      ['Title', 1],
      ['Title', 2],
      ['Title › More', 3],
    ]);
  });

  it.each([
    ['quotations in quotations', '> '.repeat(50_000) + 'x'],
    ['lists in lists', '- '.repeat(50_000) + 'x'],
    ['numbered lists', '1. '.repeat(50_000) + 'x'],
    ['mixed', '> - 1) '.repeat(25_000) + 'x'],
    ['an ever deeper list', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
    ['brackets', '['.repeat(150_000)],
    ['stars', '*a '.repeat(60_000)],
    ['underscores', '_a_b'.repeat(40_000)],
    ['one word', 'x'.repeat(200_000)],
    ['surrogates', '😀'.repeat(90_000)],
    ['tags', '<a '.repeat(60_000)],
    ['a wide table', `${'|a'.repeat(50_000)}\n${'|-'.repeat(50_000)}\n${'|b'.repeat(30_000)}`],
  ])('are found in hostile text too: %s', async (_, body) => {
    const passages = await splitPassages(body);
    expect(passages.every(({ text }) => text.length <= 900 && text.isWellFormed())).toBe(true);
  });
});
