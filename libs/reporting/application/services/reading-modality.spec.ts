import { readingModality } from './reading-modality.js';

describe('The modality that a study is read by', () => {
  it.each([
    [['KO', 'MR'], 'MR'],
    [['DOC', 'MR'], 'MR'],
    [['PR', 'US'], 'US'],
    [['CT', 'SEG', 'SR'], 'CT'],
    [['CT', 'PT'], 'PT'],
    [['MR', 'PT'], 'PT'],
    [['CT', 'NM', 'OT'], 'NM'],
    [['OT', 'US'], 'US'],
    [['SR'], 'SR'],
    [[], null],
  ])('of %j is %s', (modalities, expected) => {
    expect(readingModality(null, modalities)).toBe(expected);
  });

  it('is what was ordered, where that is known', () => {
    expect(readingModality('PT', ['CT'])).toBe('PT');
  });
});
