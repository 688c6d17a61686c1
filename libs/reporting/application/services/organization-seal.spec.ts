import type { Mediator } from '#kernel';
import { KeyRing } from '#platform/security/key-ring';
import { SecretBox } from '#platform/security/secret-box';
import type { StoreSigningCertificate } from '../commands/store-signing-certificate/store-signing-certificate.command.js';
import type { SealedSigningKey } from '../queries/get-signing-key/get-signing-key.query.js';
import { OrganizationSeal } from './organization-seal.js';
import type { ReportSealer } from './report-sealer.js';

function setUp() {
  const kept: SealedSigningKey[] = [];
  const mediator = {
    ask: () => Promise.resolve(kept[0] ?? null),
    send: ({ certificateId, certificate, sealedKey }: StoreSigningCertificate) => {
      kept.push({ certificateId, certificate: Buffer.from(certificate, 'base64'), sealedKey });
      return Promise.resolve();
    },
  };
  let made = 0;
  const sealer = {
    makeKey: (_name: string, notBefore: Date) => {
      made += 1;
      return Promise.resolve({
        certificate: Buffer.from('certificate'),
        privateKey: Buffer.from('private key'),
        notBefore,
        notAfter: notBefore,
      });
    },
  };
  const box = new SecretBox(new KeyRing(['a'.repeat(40)]));
  const seal = new OrganizationSeal(mediator as unknown as Mediator, sealer as unknown as ReportSealer, box);
  return { kept, seal, made: () => made };
}

describe('The key an organization seals with', () => {
  it('is made once, and is the same from then on', async () => {
    const { seal, made } = setUp();
    const first = await seal.keyOf('Röntgen');
    expect(await seal.keyOf('Röntgen')).toEqual(first);
    expect(first.privateKey.toString()).toBe('private key');
    expect(made()).toBe(1);
  });

  it('is kept encrypted, for its own certificate only', async () => {
    const { seal, kept } = setUp();
    await seal.keyOf('Röntgen');
    expect(JSON.stringify(kept)).not.toContain(Buffer.from('private key').toString('base64'));
    kept[0] = { ...(kept[0] as SealedSigningKey), certificateId: 'another' };
    await expect(seal.keyOf('Röntgen')).rejects.toThrow();
  });
});
