import { hash } from '@node-rs/argon2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PasswordHasher } from './password-hasher.js';

describe('the password hasher', () => {
  const hasher = new PasswordHasher();

  it('knows the right password from a wrong one', async () => {
    const stored = await hasher.hash('isocenter-demo');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.verify(stored, 'isocenter-demo')).toBe(true);
    expect(await hasher.verify(stored, 'isocenter-dem0')).toBe(false);
  });

  it('takes composed and decomposed letters for the same password', async () => {
    const stored = await hasher.hash('f\u00fcr');
    expect(await hasher.verify(stored, 'fu\u0308r')).toBe(true);
  });

  it('refuses every password of an unknown user, after the same work as for a known one', async () => {
    expect(await hasher.verify(undefined, 'anything')).toBe(false);
    const decoy = /'(\$argon2id\$[^']+)'/.exec(
      readFileSync(join(__dirname, 'password-hasher.ts'), 'utf8'),
    )?.[1];
    expect(hasher.needsRehash(String(decoy))).toBe(false);
  });

  it('answers false for a stored text that is no hash', async () => {
    expect(await hasher.verify('plain', 'plain')).toBe(false);
  });

  it('asks for a new hash when the parameters are not those of today', async () => {
    expect(hasher.needsRehash(await hasher.hash('p'))).toBe(false);
    expect(hasher.needsRehash(await hash('p', { memoryCost: 4096, timeCost: 1 }))).toBe(true);
    expect(hasher.needsRehash(await hash('p', { algorithm: 1 }))).toBe(true);
    expect(hasher.needsRehash('plain')).toBe(true);
  });
});
