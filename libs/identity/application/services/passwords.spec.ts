import { testSettings } from '#platform/config/testing/test-settings';
import type { Settings } from '#platform/config/settings';
import { PasswordHasher } from '#platform/security/password-hasher';
import { DEMO_PASSWORD } from '../../domain/demo-password.js';
import { Passwords } from './passwords.js';

const hasher = new PasswordHasher();
const settings = testSettings();
const production = { ...settings, process: { ...settings.process, production: true } } as Settings;

describe('passwords', () => {
  it('are hashed and recognized', async () => {
    const passwords = new Passwords(hasher, settings);
    const passwordHash = await passwords.accept('a good long password', 'a@b.test');
    expect(await passwords.match({ passwordHash }, 'a good long password')).toBe(true);
    expect(await passwords.match({ passwordHash }, 'a good long passwort')).toBe(false);
  });

  it('are refused under the name of the caller’s field', async () => {
    await expect(
      new Passwords(hasher, settings).accept('short', 'a@b.test', 'newPassword'),
    ).rejects.toMatchObject({
      kind: 'invalid',
      code: 'identity.password-not-acceptable',
      details: { fields: expect.arrayContaining([expect.objectContaining({ field: 'newPassword' })]) },
    });
  });

  it('are checked against a decoy when there is no user or no password, and never match', async () => {
    const verify = jest.spyOn(hasher, 'verify');
    const passwords = new Passwords(hasher, settings);
    expect(await passwords.match(undefined, 'anything at all')).toBe(false);
    expect(await passwords.match({ passwordHash: null }, 'anything at all')).toBe(false);
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('are not the published one in production, neither to set nor to sign in with', async () => {
    const passwordHash = await hasher.hash(DEMO_PASSWORD);
    const passwords = new Passwords(hasher, production);
    await expect(passwords.accept(DEMO_PASSWORD, 'a@b.test')).rejects.toMatchObject({
      code: 'identity.password-not-acceptable',
    });
    expect(await passwords.match({ passwordHash }, DEMO_PASSWORD)).toBe(false);
    expect(await new Passwords(hasher, settings).match({ passwordHash }, DEMO_PASSWORD)).toBe(true);
  });
});
