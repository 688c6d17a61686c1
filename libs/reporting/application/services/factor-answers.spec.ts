import { isKnown, isRightAnswer } from './factor-answers.js';

const known = { birthDate: '1980-02-29', number: 'ACC-2611-0042', code: '012345' };
const nothing = { birthDate: null, number: null, code: null };

describe('An answer to what a link asks', () => {
  it('is right when it is what is known', () => {
    expect(isRightAnswer('none', {}, nothing)).toBe(true);
    expect(isRightAnswer('birth-date', { birthDate: '1980-02-29' }, known)).toBe(true);
    const both = { birthDate: '1980-02-29', numberEnd: '0042' };
    expect(isRightAnswer('birth-date-and-number', both, known)).toBe(true);
    expect(isRightAnswer('code', { code: '012 345' }, known)).toBe(true);
  });

  it('is wrong otherwise, and also when half of it is right', () => {
    expect(isRightAnswer('birth-date', { birthDate: '1980-02-28' }, known)).toBe(false);
    expect(isRightAnswer('birth-date-and-number', { birthDate: '1980-02-29' }, known)).toBe(false);
    expect(isRightAnswer('birth-date-and-number', { numberEnd: '0042' }, known)).toBe(false);
    expect(isRightAnswer('code', { code: '12345' }, known)).toBe(false);
  });

  it('is never right about what nobody knows, not even an empty one', () => {
    for (const factor of ['birth-date', 'birth-date-and-number', 'code'] as const)
      for (const given of [
        {},
        { birthDate: '', numberEnd: '', code: '' },
        { birthDate: 'null', code: 'null' },
      ])
        expect(isRightAnswer(factor, given, nothing)).toBe(false);
  });

  it('can be asked for only where something is known', () => {
    const born = { birthDate: '1980-02-29', number: null };
    expect(isKnown('none', nothing)).toBe(true);
    expect(isKnown('birth-date', nothing)).toBe(false);
    expect(isKnown('birth-date', born)).toBe(true);
    expect(isKnown('birth-date-and-number', born)).toBe(false);
    expect(isKnown('birth-date-and-number', known)).toBe(true);
  });
});
