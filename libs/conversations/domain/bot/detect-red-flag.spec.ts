import { detectRedFlag } from './detect-red-flag.js';
import { RED_FLAG_CASES_EN } from './testing/red-flag-cases-en.js';
import { RED_FLAG_CASES_ES } from './testing/red-flag-cases-es.js';

const cases = [RED_FLAG_CASES_EN, RED_FLAG_CASES_ES].flatMap((set) =>
  Object.entries(set).flatMap(([flag, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((text) => [text, flag] as const),
  ),
);

describe('an emergency', () => {
  it.each(cases.filter(([, flag]) => flag !== 'none'))('is seen in "%s"', (text, flag) => {
    expect(detectRedFlag(text)).toBe(flag);
  });

  it.each(cases.filter(([, flag]) => flag === 'none'))('is not seen in "%s"', (text) => {
    expect(detectRedFlag(text)).toBeNull();
  });

  it('is seen in every language within one message', () => {
    expect(detectRedFlag('Hello, my father no puede respirar please help')).toBe('breathing');
    expect(detectRedFlag('Hola, tengo chest pain')).toBe('chest-pain');
  });
});
