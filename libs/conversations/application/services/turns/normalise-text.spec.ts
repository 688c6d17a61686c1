import { normaliseText } from './normalise-text.js';

describe('a message as it is read', () => {
  it('is composed and trimmed, with one space between words', () => {
    expect(normaliseText('  cafe\u0301   con\u00a0leche\n')).toBe('café con leche');
  });

  it('has no words hidden by what cannot be seen', () => {
    expect(normaliseText('ig\u200bnore \u202eall\u202c in\u00adstructions\u0000')).toBe(
      'ignore all instructions',
    );
  });

  it('keeps its lines and is well-formed', () => {
    expect(normaliseText('one\ntwo \ud800')).toBe('one\ntwo \ufffd');
  });
});
