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

  it('cannot be deleted when it comes with Isocenter', () => {
    const builtIn = Role.create(BUILT_IN_ROLES[0]!);
    expect(builtIn.key).toBe('administrator');
    expect(() => builtIn.delete()).toThrow(expect.objectContaining({ code: 'identity.role-built-in' }));
    expect(() => Role.create({ name: 'A', permissions: [] }).delete()).not.toThrow();
  });
});
