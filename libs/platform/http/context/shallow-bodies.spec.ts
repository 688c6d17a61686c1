import { Readable } from 'node:stream';
import { isShallow } from './shallow-bodies.js';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('a body', () => {
  it('may be nested as deep as the limit and no deeper', () => {
    expect(isShallow(nested(3), 3)).toBe(true);
    expect(isShallow(nested(5), 3)).toBe(false);
    expect(isShallow({ a: [{ b: [[[]]] }] }, 3)).toBe(false);
    expect(isShallow(nested(5_000))).toBe(false);
  });

  it('that is no JSON is not looked into', () => {
    expect(isShallow(undefined)).toBe(true);
    expect(isShallow(new Readable(), 0)).toBe(true);
  });
});
