import { type Actor, CurrentContext, type Permissions, system } from '#kernel';
import { OwnPermissions } from './own-permissions.js';

const contexts = new CurrentContext();
const own = new OwnPermissions(contexts, { has: (name: string) => name.startsWith('known.') } as Permissions);
const user = (...permissions: string[]): Actor => ({
  kind: 'user',
  id: 'u',
  organizationId: 'o',
  name: 'U',
  permissions: new Set(permissions),
});
const as = (actor: Actor, work: () => void): void =>
  contexts.open({ actor, organizationId: 'o', correlationId: 'c', causationId: null, locale: 'en' }, work);
const beyond = expect.objectContaining({ kind: 'forbidden', code: 'identity.beyond-own-permissions' });

describe('what somebody may hand on', () => {
  it('is what they have themselves', () => {
    as(user('a', 'b'), () => {
      expect(() => own.require(['a', 'b', 'a'])).not.toThrow();
      expect(() => own.require(['a', 'c'])).toThrow(beyond);
      expect(() => own.require(['*'])).toThrow(beyond);
    });
  });

  it('is everything for who has everything, and for Isocenter itself', () => {
    for (const actor of [user('*'), system('seed')])
      as(actor, () => expect(() => own.require(['x', '*'])).not.toThrow());
  });

  it('is nothing for somebody unknown', () => {
    as({ kind: 'anonymous' }, () => expect(() => own.require(['a'])).toThrow(beyond));
  });

  it('has a name that some context declares', () => {
    expect(() => own.requireKnown(['known.a'], 'scopes')).not.toThrow();
    expect(() => own.requireKnown(['known.a', 'b'], 'scopes')).toThrow(
      expect.objectContaining({ details: { fields: [{ field: 'scopes', message: 'there is no b' }] } }),
    );
  });
});
