import { paperOf } from './paper-of.js';

describe('The paper of a document', () => {
  it.each([
    ['en-US', 'LETTER'],
    ['es-MX', 'LETTER'],
    ['en-GB', 'A4'],
    ['de', 'A4'],
    ['not a tag', 'A4'],
  ])('in %s is %s', (locale, paper) => {
    expect(paperOf(locale)).toBe(paper);
  });
});
