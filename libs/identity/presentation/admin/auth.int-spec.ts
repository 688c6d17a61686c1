import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { readMails } from '../../testing/read-mails.js';

interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}
interface Problem {
  code: string;
}

const PASSWORD = 'isocenter-demo';

describe('signing in', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'identity', RATE_LIMIT_LOGIN: '1000' } });
  });
  afterAll(() => system.stop());

  const logIn = (user = 'admin', password = PASSWORD) =>
    system.admin.post<Tokens & Problem>('/v1/auth/login', { email: `${user}@demo.isocenter.test`, password });
  const refresh = (refreshToken: string) =>
    system.admin.post<Tokens & Problem>('/v1/auth/refresh', { refreshToken });
  const me = (accessToken: string) =>
    system.admin.with(accessToken).get<Problem & { name: string }>('/v1/me');

  it('answers tokens that open the doors', async () => {
    const { status, body } = await logIn();
    expect(status).toBe(200);
    expect(body.expiresIn).toBe(900);
    expect(body.refreshToken).toMatch(/^isor_[0-9a-f]{32}_[0-9A-Za-z]{43}$/);
    expect((await me(body.accessToken)).body).toMatchObject({
      kind: 'user',
      name: 'Ada Admin',
      email: 'admin@demo.isocenter.test',
      organizationName: 'Demo Imaging Practice',
      roles: ['Administrator'],
    });
  });

  it('gives one answer for a wrong password and an unknown address', async () => {
    const [wrong, unknown] = await Promise.all([logIn('admin', 'not the password'), logIn('nobody')]);
    expect([wrong.status, wrong.body.code]).toEqual([401, 'identity.bad-credentials']);
    expect({ ...unknown.body, correlationId: null }).toEqual({ ...wrong.body, correlationId: null });
  });

  it('journals the log-ins that failed, also those of unknown addresses, and names who succeeded', async () => {
    const failed = await logIn('nobody');
    const good = await logIn('frontdesk');
    const correlations = [failed, good].map(({ headers }) => headers.get('x-correlation-id'));
    const { rows } = await system.owner.query<Record<string, string>>(
      `SELECT outcome, error_code, actor_kind, u.email FROM command_journal j LEFT JOIN identity_user u ON u.id::text = j.actor_id
       WHERE correlation_id = ANY($1::uuid[]) AND use_case = 'identity.log-in' ORDER BY occurred_at`,
      [correlations],
    );
    expect(rows).toEqual([
      { outcome: 'failed', error_code: 'identity.bad-credentials', actor_kind: 'anonymous', email: null },
      { outcome: 'succeeded', error_code: null, actor_kind: 'user', email: 'frontdesk@demo.isocenter.test' },
    ]);
  });

  it('looks at no other credential while signing in, so an expired one does no harm', async () => {
    const answer = await system.admin
      .with('rubbish')
      .post('/v1/auth/login', { email: 'admin@demo.isocenter.test', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect((await me('rubbish')).body.code).toBe('auth.token-invalid');
  });

  it('publishes the key that the tokens are signed with', async () => {
    const { body, headers } = await system.admin.get<{ keys: { kty: string; d?: string }[] }>(
      '/.well-known/jwks.json',
    );
    expect(headers.get('cache-control')).toContain('max-age');
    expect(body.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
    expect(body.keys[0]).not.toHaveProperty('d');
  });

  describe('refreshing', () => {
    it('exchanges a refresh token for a new pair', async () => {
      const first = (await logIn()).body;
      const second = await refresh(first.refreshToken);
      expect(second.status).toBe(200);
      expect(second.body.refreshToken).not.toBe(first.refreshToken);
      expect((await me(second.body.accessToken)).status).toBe(200);
    });

    it('gives two that refresh at the same time the same successor', async () => {
      const { refreshToken } = (await logIn()).body;
      const lock = await system.owner.connect();
      await lock.query('BEGIN; SELECT 1 FROM identity_session FOR UPDATE');
      const answers = Promise.all([refresh(refreshToken), refresh(refreshToken)]);
      await until('both to wait', async () => {
        const { rows } = await system.owner.query(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return rows.length === 2 ? true : undefined;
      });
      await lock.query('COMMIT');
      lock.release();
      const [one, other] = await answers;
      expect([one.status, other.status]).toEqual([200, 200]);
      expect(other.body.refreshToken).toBe(one.body.refreshToken);
      expect((await refresh(one.body.refreshToken)).status).toBe(200);
    });

    it('ends the session when a token comes back after its successor was used', async () => {
      const first = (await logIn()).body;
      const second = (await refresh(first.refreshToken)).body;
      const third = (await refresh(second.refreshToken)).body;
      expect((await refresh(first.refreshToken)).body.code).toBe('identity.refresh-token-not-valid');
      expect((await refresh(third.refreshToken)).status).toBe(401);
      expect((await me(third.accessToken)).body.code).toBe('identity.session-ended');
      const { rows } = await system.owner.query(
        `SELECT 1 FROM outbox WHERE type = 'identity.session-reuse-detected'`,
      );
      expect(rows).toHaveLength(1);
    });

    it('ends the session when a token comes back after it was exchanged', async () => {
      const first = (await logIn()).body;
      const second = (await refresh(first.refreshToken)).body;
      expect((await refresh(first.refreshToken)).body.code).toBe('identity.refresh-token-not-valid');
      expect((await refresh(second.refreshToken)).status).toBe(401);
      expect((await me(second.accessToken)).body.code).toBe('identity.session-ended');
    });

    it('refuses a forged token and does not end the session for it', async () => {
      const { refreshToken } = (await logIn()).body;
      const forged = refreshToken.slice(0, -3) + (refreshToken.endsWith('aaa') ? 'bbb' : 'aaa');
      expect((await refresh(forged)).body.code).toBe('identity.refresh-token-not-valid');
      expect((await refresh('nonsense')).body.code).toBe('identity.refresh-token-not-valid');
      expect((await refresh(refreshToken)).status).toBe(200);
    });

    it('stores no token, only hashes', async () => {
      const { refreshToken } = (await logIn()).body;
      const secret = refreshToken.split('_')[2]!;
      const { rows } = await system.owner.query<{ hash: string }>('SELECT hash FROM refresh_token');
      expect(rows.map(({ hash }) => hash)).not.toContain(secret);
    });
  });

  describe('logging out', () => {
    it('ends the session of the refresh token at once', async () => {
      const { accessToken, refreshToken } = (await logIn()).body;
      expect((await system.admin.post('/v1/auth/logout', { refreshToken })).status).toBe(204);
      expect((await me(accessToken)).body.code).toBe('identity.session-ended');
      expect((await refresh(refreshToken)).status).toBe(401);
      expect((await system.admin.post('/v1/auth/logout', { refreshToken })).status).toBe(204);
    });

    it('ends the session of the access token when no refresh token is sent', async () => {
      const { accessToken } = (await logIn()).body;
      expect((await system.admin.with(accessToken).post('/v1/auth/logout')).status).toBe(204);
      expect((await me(accessToken)).status).toBe(401);
      expect((await system.admin.post('/v1/auth/logout')).status).toBe(401);
    });
  });

  describe('a forgotten password', () => {
    const request = (email: string) => system.admin.post('/v1/auth/password-reset', { email });
    const confirm = (token: string, password: string) =>
      system.admin.post<Problem>('/v1/auth/password-reset/confirm', { token, password });

    it('is replaced with the token of a mail, once, and ends all sessions', async () => {
      const { refreshToken } = (await logIn('technologist')).body;
      const [known, unknown] = await Promise.all([
        request('Technologist@demo.isocenter.test'),
        request('nobody@example.org'),
      ]);
      expect([known.status, known.body]).toEqual([202, '']);
      expect([unknown.status, unknown.body]).toEqual([202, '']);
      const mail = await until('the mail', async () =>
        (await readMails(system.settings)).find(
          ({ to }) => to?.[0]?.address === 'technologist@demo.isocenter.test',
        ),
      );
      const token = /isop_\w+/.exec(mail.text ?? '')![0];
      expect((await confirm(token, 'short')).body.code).toBe('identity.password-not-acceptable');
      expect((await confirm(token, 'a whole new password')).status).toBe(204);
      expect((await confirm(token, 'yet another password')).body.code).toBe(
        'identity.password-reset-not-valid',
      );
      expect((await refresh(refreshToken)).status).toBe(401);
      expect((await logIn('technologist')).status).toBe(401);
      expect((await logIn('technologist', 'a whole new password')).status).toBe(200);
    });

    it('keeps its token out of the database', async () => {
      await request('radiologist@demo.isocenter.test');
      const { rows } = await system.owner.query<{ payload: object }>(
        `SELECT payload FROM outbox WHERE type = 'identity.password-reset-requested'`,
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toMatch(/isop_|@/);
    });

    it('is not replaced with a token that nobody sent', async () => {
      const forged = `isop_${'0'.repeat(32)}_${'a'.repeat(43)}`;
      expect((await confirm(forged, 'a whole new password')).body.code).toBe(
        'identity.password-reset-not-valid',
      );
    });
  });

  it('changes one’s own password and keeps only the session it was asked in', async () => {
    const elsewhere = (await logIn('radiologist')).body;
    const here = (await logIn('radiologist')).body;
    const client = system.admin.with(here.accessToken);
    const change = (currentPassword: string) =>
      client.post<Problem>('/v1/me/password', { currentPassword, newPassword: 'a much better one' });
    expect((await change('wrong password')).body.code).toBe('identity.wrong-password');
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await me(elsewhere.accessToken)).status).toBe(401);
    expect((await me(here.accessToken)).status).toBe(200);
    expect((await logIn('radiologist', 'a much better one')).status).toBe(200);
  });
});

describe('guessing passwords', () => {
  it('is limited per account and per address', async () => {
    const system = await startSystem({ env: { CONTEXTS: 'identity', RATE_LIMIT_LOGIN: '3' }, engine: false });
    try {
      const attempt = (email: string) =>
        system.admin.post<Problem>('/v1/auth/login', { email, password: 'wrong password' });
      for (let n = 0; n < 3; n++) expect((await attempt('admin@demo.isocenter.test')).status).toBe(401);
      const refused = await attempt('admin@demo.isocenter.test');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await system.stop();
    }
  });
});
