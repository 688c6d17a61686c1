import { isId, nameId, newId } from './ids.js';

describe('ids', () => {
  it('are unique, of version 7 and in the order of their milliseconds', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every((id) => isId(id) && id[14] === '7')).toBe(true);
    const moments = ids.map((id) => id.slice(0, 13));
    expect([...moments].sort()).toEqual(moments);
  });

  it('made of a name are those of RFC 9562 (its example for www.example.com)', () => {
    expect(nameId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it.each([
    '',
    'x',
    '2ed6657d-e927-568b-95e1-2665a8aea6a',
    "2ed6657d-e927-568b-95e1-2665a8aea6a2'; --",
    7,
    null,
  ])('refuse %p as an id', (text) => expect(isId(text)).toBe(false));
});
