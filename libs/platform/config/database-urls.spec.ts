import { createHmac } from 'node:crypto';
import { databaseUrls } from './database-urls.js';
import { testSettings } from './testing/test-settings.js';

describe('the connection strings of the database roles', () => {
  it('derives those that are not set from the owner and the master secret', () => {
    const settings = testSettings({ DATABASE_URL: 'postgres://owner:pw@db:6432/practice?sslmode=require' });
    const urls = databaseUrls(settings);
    const password = createHmac('sha256', settings.security.secret)
      .update('role:isocenter_app')
      .digest('base64url');
    expect(urls.owner).toBe('postgres://owner:pw@db:6432/practice?sslmode=require');
    expect(urls.app).toBe(`postgres://isocenter_app:${password}@db:6432/practice?sslmode=require`);
    expect(new URL(urls.relay).username).toBe('isocenter_relay');
    expect(new URL(urls.backup).username).toBe('isocenter_backup');
    expect(urls.replica).toBeUndefined();
    const { owner, app, relay, backup } = urls;
    expect(new Set([owner, app, relay, backup].map((url) => new URL(url).password)).size).toBe(4);
  });

  it('takes those that are set', () => {
    const urls = databaseUrls(testSettings({ DATABASE_APP_URL: 'postgres://app:pw@db/practice' }));
    expect(urls.app).toBe('postgres://app:pw@db/practice');
  });

  it('reads from the standby as the application does from the primary, whomever its URL names', () => {
    const DATABASE_REPLICA_URL = 'postgres://somebody:else@standby:5433/practice?sslmode=require';
    const { app, replica } = databaseUrls(testSettings({ DATABASE_REPLICA_URL }));
    const { username, password } = new URL(app);
    expect(replica).toBe(`postgres://${username}:${password}@standby:5433/practice?sslmode=require`);
    const DATABASE_APP_URL = 'postgres://app:p%40w@db/practice';
    expect(databaseUrls(testSettings({ DATABASE_APP_URL, DATABASE_REPLICA_URL })).replica).toBe(
      'postgres://app:p%40w@standby:5433/practice?sslmode=require',
    );
  });

  it('refuses a standby without a host, to which no user could be given', () => {
    expect(() => testSettings({ DATABASE_REPLICA_URL: 'postgres:///practice' })).toThrow(
      expect.objectContaining({
        faults: [{ variable: 'DATABASE_REPLICA_URL', message: 'must name a host' }],
      }),
    );
  });
});
