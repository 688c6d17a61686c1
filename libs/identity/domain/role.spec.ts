import { BUILT_IN_ROLES } from './built-in-roles.js';
import { Role } from './role.js';

describe('a role', () => {
  it('holds each permission once, sorted', () => {
    expect(Role.create({ name: 'A', permissions: ['b', 'a', 'b'] }).permissions).toEqual(['a', 'b']);
  });

  it('changes only what is given', () => {
    const role = Role.create({ name: 'A', permissions: ['a'] });
    role.change({ name: 'B' });
    expect(role).toMatchObject({ name: 'B', permissions: ['a'], key: null });
    role.change({ permissions: [] });
    expect(role).toMatchObject({ name: 'B', permissions: [] });
  });

  describe('that comes with Isocenter', () => {
    const desk = (permissions: string[]) =>
      Role.create({ key: 'front-desk', name: 'Front desk', permissions });

    it('takes what is new as long as it is as it came, once', () => {
      const role = desk(['a', 'b']);
      expect(role.offer(['a', 'b'])).toBeNull();
      expect(role.offer(['b', 'c', 'a'])).toEqual({ outcome: 'given', permissions: ['c'] });
      expect(role.permissions).toEqual(['a', 'b', 'c']);
      expect(role.offer(['a', 'b', 'c'])).toBeNull();
    });

    it('keeps what it does not come with any more', () => {
      const role = desk(['a', 'b']);
      expect(role.offer(['a', 'c'])).toEqual({ outcome: 'given', permissions: ['c'] });
      expect(role.permissions).toEqual(['a', 'b', 'c']);
    });

    it('is left alone once it was changed, and says once what it lacks', () => {
      const role = desk(['a', 'b']);
      role.change({ permissions: ['a', 'x'] });
      expect(role.offer(['a', 'b', 'c', 'x'])).toEqual({ outcome: 'left', permissions: ['c'] });
      expect(role.permissions).toEqual(['a', 'x']);
      expect(role.offer(['a', 'b', 'c', 'x'])).toBeNull();
    });

    it('made before offers were kept is as it came in its first version only', () => {
      const [first, later] = [desk(['a']), desk(['a'])];
      Object.assign(first, { offered: null, version: 1 });
      Object.assign(later, { offered: null, version: 2 });
      expect(first.offer(['a', 'b'])).toEqual({ outcome: 'given', permissions: ['b'] });
      expect(later.offer(['a', 'b'])).toEqual({ outcome: 'left', permissions: ['b'] });
      expect([first.permissions, later.permissions]).toEqual([['a', 'b'], ['a']]);
    });

    it('may be called anything', () => {
      const role = desk(['a']);
      role.change({ name: 'Reception' });
      expect(role.offer(['a', 'b'])).toEqual({ outcome: 'given', permissions: ['b'] });
    });
  });

  it('cannot be deleted when it comes with Isocenter', () => {
    const builtIn = Role.create(BUILT_IN_ROLES[0]!);
    expect(builtIn.key).toBe('administrator');
    expect(() => builtIn.delete()).toThrow(expect.objectContaining({ code: 'identity.role-built-in' }));
    expect(() => Role.create({ name: 'A', permissions: [] }).delete()).not.toThrow();
  });
});
