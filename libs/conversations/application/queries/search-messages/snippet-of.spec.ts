import { snippetOf } from './snippet-of.js';

const marked = (text: string, sought: string) =>
  snippetOf(text, sought)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

describe('the snippet of a found text', () => {
  it.each([
    ['The knee hurts', 'knee', 'The [knee] hurts'],
    ['Kneeling on the KNEE', 'knee', '[Knee]ling on the [KNEE]'],
    ['I need a kneepad', 'need pad', 'I [need] a kneepad'],
    ['José viene mañana', 'jose MAN', '[José] viene [mañ]ana'],
    ['Cafe\u0301 au lait', 'café', '[Cafe]\u0301 au lait'],
    ['Юлія Їжак', 'юлія', '[Юлія] Їжак'],
    ['ＭＲ １', 'mr', '[ＭＲ] １'],
    ['nothing of it', 'else', 'nothing of it'],
    ['', 'else', ''],
  ])('marks in %j what %j begins: %s', (text, sought, expected) => {
    expect(marked(text, sought)).toBe(expected);
  });

  it('is cut around the first hit', () => {
    const found = marked(`${'a '.repeat(200)}needle${' b'.repeat(200)}`, 'needle');
    expect(found).toMatch(/^…( ?a)+ \[needle\]( b)+ ?…$/);
    expect(found.length).toBeLessThan(260);
  });

  it('holds no markup of its own, and leaves that of the text as text', () => {
    expect(snippetOf('<b onclick=alert(1)>knee</b>', 'knee')).toEqual([
      { text: '<b onclick=alert(1)>', found: false },
      { text: 'knee', found: true },
      { text: '</b>', found: false },
    ]);
  });
});
