import { eventTypeOf } from '#kernel';
import { User } from './user.js';

const create = (): User =>
  User.create({
    email: ' Ada@Practice.Test ',
    name: 'Ada',
    title: null,
    passwordHash: null,
    roleIds: ['r1', 'r1', 'r2'],
  });
const events = (user: User): string[] => user.pullEvents().map((event) => eventTypeOf(event).name);

describe('a user', () => {
  it('is created active, with its address in stored form and each role once', () => {
    const user = create();
    expect(user).toMatchObject({
      email: 'ada@practice.test',
      active: true,
      roleIds: ['r1', 'r2'],
      permissionsVersion: 1,
    });
    expect(events(user)).toEqual(['identity.user-created']);
  });

  it('changes only what is given', () => {
    const user = create();
    user.change({ title: 'Dr.' });
    user.change({ email: 'ADA@other.test' });
    expect(user).toMatchObject({ email: 'ada@other.test', name: 'Ada', title: 'Dr.' });
    user.change({ title: null });
    expect(user.title).toBeNull();
  });

  it('raises its permissions version with every change of what it may do', () => {
    const user = create();
    user.assignRoles(['r3']);
    expect(user.permissionsVersion).toBe(2);
    user.deactivate();
    expect(user.permissionsVersion).toBe(3);
    user.activate();
    expect(user.permissionsVersion).toBe(4);
    user.change({ name: 'Other' });
    expect(user.permissionsVersion).toBe(4);
  });

  it('is deactivated and activated once each', () => {
    const user = create();
    events(user);
    expect([user.activate(), user.deactivate(), user.deactivate(), user.activate()]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(events(user)).toEqual(['identity.user-deactivated', 'identity.user-activated']);
  });

  it('tells of a new password but not of a new hash of the old one', () => {
    const user = create();
    events(user);
    user.rehash('again');
    expect(events(user)).toEqual([]);
    user.setPassword('new');
    expect(events(user)).toEqual(['identity.password-changed']);
    expect(user.passwordHash).toBe('new');
  });
});
