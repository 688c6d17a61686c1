import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';
import { testSettings } from './testing/test-settings.js';

const RANDOM = 'q7Zt0Lw3Vb9XcN5mKd2Rf8Hj4Gs6Ya1PeUiOoTnB';
const PRODUCTION = {
  NODE_ENV: 'production',
  ISOCENTER_SECRET: RANDOM,
  DATABASE_URL: 'postgres://owner:x@db/isocenter',
  PUBLIC_BASE_URL: 'https://public.practice.test/',
  ADMIN_BASE_URL: 'https://admin.practice.test',
  SMTP_URL: 'smtps://mail.practice.test',
  MAIL_FROM: 'Practice <no-reply@practice.test>',
};

function faultsOf(environment: Record<string, string>): Record<string, string> {
  try {
    loadSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) {
      return Object.fromEntries(error.faults.map((fault) => [fault.variable, fault.message]));
    }
    throw error;
  }
  return {};
}

describe('loading the settings', () => {
  it('needs nothing but a secret and a database', () => {
    const settings = testSettings();
    expect(settings.http).toMatchObject({ host: '127.0.0.1', adminApiPort: 3000, publicApiPort: 3001 });
    expect(settings.process.contexts).toBe('all');
    expect(settings.database).toMatchObject({ poolSize: 10, workerConcurrency: 8 });
    expect(settings.storage.kind).toBe('disk');
    expect(settings.limits.rates.login).toEqual({ name: 'login', points: 10, windowSeconds: 60 });
  });

  it('lists every fault at once, each by the name of its variable', () => {
    const faults = faultsOf({ ADMIN_API_PORT: '99999', DATABASE_URL: 'mysql://db/x', LOG_LEVEL: 'loud' });
    expect(Object.keys(faults).sort()).toEqual([
      'ADMIN_API_PORT',
      'DATABASE_URL',
      'ISOCENTER_SECRET',
      'LOG_LEVEL',
    ]);
    expect(faults['ISOCENTER_SECRET']).toBe('must be set');
  });

  it('never repeats a value in a fault', () => {
    const faults = faultsOf({ ISOCENTER_SECRET: 'hunter2', DATABASE_URL: 'hunter2', REDIS_URL: 'hunter2' });
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(testSettings({ REDIS_URL: '', ADMIN_API_PORT: ' ' })).toMatchObject({
      redis: { url: undefined },
      http: { adminApiPort: 3000 },
    });
  });

  it.each([
    [
      'CONTEXTS',
      'identity, conversations',
      (s: ReturnType<typeof testSettings>) => s.process.contexts,
      ['identity', 'conversations'],
    ],
    ['TRUST_PROXY', '2', (s: ReturnType<typeof testSettings>) => s.http.trustProxy, 2],
    ['TRUST_PROXY', 'true', (s: ReturnType<typeof testSettings>) => s.http.trustProxy, true],
    [
      'TRUST_PROXY',
      '10.0.0.0/8,::1',
      (s: ReturnType<typeof testSettings>) => s.http.trustProxy,
      ['10.0.0.0/8', '::1'],
    ],
    [
      'TELEGRAM_API_ROOT',
      'http://127.0.0.1:9/bot/',
      (s: ReturnType<typeof testSettings>) => s.platforms.telegramApiRoot,
      'http://127.0.0.1:9/bot',
    ],
    [
      'FAILPOINTS',
      'relay.after-claim:2:kill,worker.mid-handler:1:delay=50',
      (s: ReturnType<typeof testSettings>) => s.process.failpoints,
      [
        { point: 'relay.after-claim', nth: 2, action: 'kill', delayMs: 100 },
        { point: 'worker.mid-handler', nth: 1, action: 'delay', delayMs: 50 },
      ],
    ],
  ])('reads %s=%s', (name, text, read, expected) => {
    expect(read(testSettings({ [name]: text }))).toEqual(expected);
  });

  it.each([
    ['FAILPOINTS', 'relay:0:kill'],
    ['FAILPOINTS', 'relay:1:explode'],
    ['TRUST_PROXY', 'sometimes'],
    ['METRICS_ALLOW', '10.0.0.0/33'],
    ['CORS_ORIGINS', 'https://a.test/path'],
    ['PUBLIC_BASE_URL', 'https://a.test/?x=1'],
    ['MAIL_FROM', 'nobody'],
    ['S3_ENDPOINT', 'http://127.0.0.1:9000'],
    ['WORKER_CONCURRENCY', '9'],
    ['ADMIN_API_PORT', '3001'],
    ['DATABASE_URL', 'postgres:///isocenter?host=/var/run'],
  ])('refuses %s=%s', (name, text) => {
    expect(() => testSettings({ [name]: text })).toThrow(SettingsError);
  });

  it('keeps files in S3 as soon as a bucket is named, by path when an endpoint is', () => {
    const { storage } = testSettings({ S3_BUCKET: 'files', S3_ENDPOINT: 'http://127.0.0.1:9000/' });
    expect(storage).toMatchObject({
      kind: 's3',
      s3: { bucket: 'files', endpoint: 'http://127.0.0.1:9000', region: 'us-east-1', forcePathStyle: true },
    });
  });

  it('shows no secret when it is printed', () => {
    const settings = testSettings({
      REDIS_URL: 'redis://:topsecret@127.0.0.1:6379',
      S3_BUCKET: 'b',
      S3_ACCESS_KEY_ID: 'AKIA',
      S3_SECRET_ACCESS_KEY: 'topsecret',
    });
    const shown = JSON.stringify(settings);
    expect(shown).not.toMatch(/topsecret|AKIA|owner:owner|test-only-master/);
    expect(shown).toContain('redis://:[hidden]@127.0.0.1:6379');
  });
});

describe('loading the settings in production', () => {
  it('accepts a complete environment and listens on every address', () => {
    const settings = loadSettings(PRODUCTION);
    expect(settings.http).toMatchObject({ host: '0.0.0.0', publicBaseUrl: 'https://public.practice.test' });
  });

  it('refuses what only development may leave open', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      ISOCENTER_SECRET: RANDOM,
      DATABASE_URL: 'postgres://o@db/x',
    });
    expect(Object.keys(faults).sort()).toEqual([
      'ADMIN_BASE_URL',
      'MAIL_FROM',
      'PUBLIC_BASE_URL',
      'SMTP_URL',
    ]);
  });

  it.each([
    ['ISOCENTER_SECRET', 'example-master-secret-for-development-only'],
    ['ISOCENTER_SECRET', 'a'.repeat(64)],
    ['PUBLIC_BASE_URL', 'http://public.practice.test'],
    ['TRUST_PROXY', 'true'],
    ['CORS_ORIGINS', '*'],
    ['FAILPOINTS', 'relay.after-claim:1:kill'],
    ['OUTBOUND_ALLOW_PRIVATE', 'true'],
  ])('refuses %s=%s', (name, text) => {
    expect(Object.keys(faultsOf({ ...PRODUCTION, [name]: text }))).toEqual([name]);
  });
});
