import { Test } from '@nestjs/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheModule } from '../cache/cache.module.js';
import { RateLimiter } from '../cache/rate-limiter.js';
import { ConfigModule } from './config.module.js';
import { Settings } from './settings.js';
import { testSettings } from './testing/test-settings.js';
import { DropMailer } from '../mail/drop-mailer.js';
import { MailModule } from '../mail/mail.module.js';
import { Mailer } from '../mail/mailer.js';
import { SmtpMailer } from '../mail/smtp-mailer.js';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { OutboundModule } from '../outbound/outbound.module.js';
import { AccessTokens } from '../security/access-tokens.js';
import { PasswordHasher } from '../security/password-hasher.js';
import { SecretBox } from '../security/secret-box.js';
import { SecurityModule } from '../security/security.module.js';
import { WebhookSigner } from '../security/webhook-signer.js';
import { Log } from '../telemetry/log.js';
import { Metrics } from '../telemetry/metrics.js';
import { NestLog } from '../telemetry/nest-log.js';
import { TelemetryModule } from '../telemetry/telemetry.module.js';
import { DiskFileStore } from '../storage/disk-file-store.js';
import { FileStore } from '../storage/file-store.js';
import { S3FileStore } from '../storage/s3-file-store.js';
import { StorageModule } from '../storage/storage.module.js';

async function boot(settings: Settings) {
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(settings),
      TelemetryModule.forRoot({ service: 'test' }),
      SecurityModule,
      StorageModule,
      MailModule,
      OutboundModule,
      CacheModule,
    ],
  }).compile();
  return module.init();
}

describe('the platform modules together', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-data-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('work with nothing but the embedded parts', async () => {
    const settings = testSettings({ DATA_DIR: folder });
    const app = await boot(settings);
    expect(app.get(Settings)).toBe(settings);
    expect(app.get(FileStore)).toBeInstanceOf(DiskFileStore);
    expect(app.get(Mailer)).toBeInstanceOf(DropMailer);
    await expect(app.get(FileStore).check()).resolves.toBeUndefined();
    await expect(app.get(Mailer).check()).resolves.toBeUndefined();
    for (const token of [
      RateLimiter,
      OutboundHttp,
      SecretBox,
      PasswordHasher,
      WebhookSigner,
      Log,
      NestLog,
      Metrics,
    ]) {
      expect(app.get(token)).toBeDefined();
    }
    const subject = { userId: 'u', organizationId: 'o', sessionId: 's', permissionsVersion: 1 };
    const { token, expiresIn } = await app.get(AccessTokens).issue(subject);
    expect(expiresIn).toBe(900);
    expect(await app.get(AccessTokens).verify(token)).toMatchObject(subject);
    await app.close();
  });

  it('use the servers that the settings name', async () => {
    const app = await boot(
      testSettings({
        DATA_DIR: folder,
        S3_BUCKET: 'files',
        S3_ENDPOINT: 'http://127.0.0.1:1',
        SMTP_URL: 'smtp://127.0.0.1:1',
      }),
    );
    expect(app.get(FileStore)).toBeInstanceOf(S3FileStore);
    expect(app.get(Mailer)).toBeInstanceOf(SmtpMailer);
    await app.close();
  });
});
