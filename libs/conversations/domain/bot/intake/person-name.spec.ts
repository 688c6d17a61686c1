import { readPersonName } from './person-name.js';

describe('a full name', () => {
  it.each([
    ['Ann Lee', 'Ann Lee'],
    ['ann lee', 'Ann Lee'],
    ['ANN LEE', 'Ann Lee'],
    ['Lee, Ann', 'Ann Lee'],
    ['  Ann   Mary  Lee. ', 'Ann Mary Lee'],
    ["sinead o'connor-smith", "Sinead O'Connor-Smith"],
    ['Ronald McDonald', 'Ronald McDonald'],
    ['MARIA DE LA CRUZ', 'Maria de la Cruz'],
    ['josé garcía lópez', 'José García López'],
    ['Łukasz Żak', 'Łukasz Żak'],
    ['Мария Иванова', 'Мария Иванова'],
    ['王小明', '王小明'],
    ['An Nguyen', 'An Nguyen'],
    ['Can Yılmaz', 'Can Yılmaz'],
    ['AJ Smith', 'AJ Smith'],
    ['J. Smith', 'J. Smith'],
  ])('is read from "%s"', (text, value) => {
    expect(readPersonName(text)).toEqual({ kind: 'name', value });
  });

  it.each(['Ann', 'X Y', 'Dr'])('needs two names, unlike "%s"', (text) => {
    expect(readPersonName(text)).toEqual({ kind: 'too-short' });
  });

  it.each([
    '',
    '12345',
    'Ann Lee 1980',
    'why do you ask',
    'I do not want to say',
    'ann@lee.org',
    '!!!',
    'a '.repeat(100),
  ])('is not read from "%s"', (text) => {
    expect(readPersonName(text).kind).toBe('not-a-name');
  });
});
