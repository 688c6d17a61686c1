import { KeyRing } from './key-ring.js';

describe('the key ring', () => {
  const ring = new KeyRing(['new secret', 'old secret']);

  it('derives the same keys from the same secret, in every process', () => {
    expect(new KeyRing(['new secret']).current('a').bytes).toEqual(ring.current('a').bytes);
    expect(ring.current('a').bytes).toHaveLength(32);
  });

  it('gives every purpose its own key', () => {
    expect(ring.current('a').bytes).not.toEqual(ring.current('b').bytes);
    expect(ring.current('a').id).toBe(ring.current('b').id);
  });

  it('finds the keys of former secrets by their id, and no others', () => {
    const former = new KeyRing(['old secret']).current('a');
    expect(ring.find('a', former.id)?.bytes).toEqual(former.bytes);
    expect(ring.find('a', new KeyRing(['foreign']).current('a').id)).toBeUndefined();
  });
});
