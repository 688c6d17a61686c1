import { randomSigns, SPOKEN_SIGNS } from './random-signs.js';

describe('signs to read out and type', () => {
  it('are as many as asked for, of no letter that is taken for a digit', () => {
    expect(randomSigns(200)).toMatch(/^[0-9A-HJKMNP-TV-Z]{200}$/);
    expect(new Set(SPOKEN_SIGNS).size).toBe(32);
  });

  it('are others each time', () => {
    expect(randomSigns(16)).not.toBe(randomSigns(16));
  });
});
