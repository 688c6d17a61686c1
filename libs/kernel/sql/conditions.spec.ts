import { Conditions } from '#kernel';

describe('the conditions of a list', () => {
  it('number their values and leave out what was not given', () => {
    const { where, values } = new Conditions()
      .always('x IS NULL')
      .when(1, (place) => `a = ${place}`)
      .when(undefined, (place) => `b = ${place}`)
      .when('', (place) => `b = ${place}`)
      .when('x', (place) => `(c = ${place} OR d = ${place})`)
      .when(false, (place) => `e = ${place}`);
    expect(where).toEqual(['x IS NULL', 'a = $1', '(c = $2 OR d = $2)', 'e = $3']);
    expect(values).toEqual([1, 'x', false]);
  });

  it('look for a text in one or several places', () => {
    expect(new Conditions().search(' 50% ', 'lower(name)')).toEqual({
      where: ['position(lower($1) IN lower(name)) > 0'],
      values: ['50%'],
    });
    expect(new Conditions().search('x', 'lower(a)', 'lower(b)').where).toEqual([
      '(position(lower($1) IN lower(a)) > 0 OR position(lower($1) IN lower(b)) > 0)',
    ]);
    expect(new Conditions().search('  ', 'lower(name)').where).toEqual([]);
  });
});
