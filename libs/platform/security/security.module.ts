import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { AccessTokens } from './access-tokens.js';
import { KeyRing } from './key-ring.js';
import { PasswordHasher } from './password-hasher.js';
import { SecretBox } from './secret-box.js';
import { WebhookSigner } from './webhook-signer.js';

const MINUTE = 60;

/** Keys, sealed secrets, passwords, tokens and signatures. */
@Global()
@Module({
  providers: [
    {
      provide: KeyRing,
      useFactory: ({ security }: Settings) => new KeyRing([security.secret, ...security.previousSecrets]),
      inject: [Settings],
    },
    { provide: SecretBox, useFactory: (keys: KeyRing) => new SecretBox(keys), inject: [KeyRing] },
    {
      provide: AccessTokens,
      useFactory: (keys: KeyRing, { http, security }: Settings) =>
        new AccessTokens(keys, {
          issuer: http.adminBaseUrl,
          lifetimeSeconds: security.accessTokenMinutes * MINUTE,
        }),
      inject: [KeyRing, Settings],
    },
    PasswordHasher,
    WebhookSigner,
  ],
  exports: [KeyRing, SecretBox, AccessTokens, PasswordHasher, WebhookSigner],
})
export class SecurityModule {}
