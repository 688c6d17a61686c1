import { givenFields } from '#kernel';

describe('the fields that a change was given', () => {
  it('are those it names, null included, without what was left out or is not asked for', () => {
    const change = { name: 'North', address: null, phone: undefined, id: '1' };
    expect(givenFields(change, 'name', 'address', 'phone')).toStrictEqual({ name: 'North', address: null });
  });
});
