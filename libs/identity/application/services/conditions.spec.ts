import { Conditions } from './conditions.js';
import { containing } from './containing.js';

describe('the conditions of a list', () => {
  it('number their values and leave out what was not given', () => {
    const { where, values } = new Conditions()
      .add('a = ?', 1)
      .add('b = ?', undefined)
      .add('(c = ? OR d = ?)', 'x')
      .add('e = ?', false);
    expect(where).toEqual(['a = $1', '(c = $2 OR d = $2)', 'e = $3']);
    expect(values).toEqual([1, 'x', false]);
  });

  it('look for a text as it is, whatever signs it holds', () => {
    expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
  });
});
