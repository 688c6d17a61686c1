import { questionIn } from './question-in.js';

const name = { type: 'person-name', value: 'Ann Lee', source: 'Ann Lee', stated: true } as const;

describe('what a message asks', () => {
  it.each([
    ["Hi, I'm Ann Lee. When do you open?", 'When do you open?'],
    ['Is there parking? And a lift?', 'Is there parking? And a lift?'],
    ['Hola. ¿A qué hora abren?', 'A qué hora abren?'],
    ['opening hours for Ann Lee', 'opening hours for'],
    ['Ann Lee', 'Ann Lee'],
    ['', ''],
  ])('in "%s" is "%s"', (text, question) => {
    expect(questionIn({ text, entities: text.includes('Ann Lee') ? [name] : [] })).toBe(question);
  });
});
