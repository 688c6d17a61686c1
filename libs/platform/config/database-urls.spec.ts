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
    expect(new Set(Object.values(urls).map((url) => new URL(url).password)).size).toBe(4);
  });

  it('takes those that are set', () => {
    const urls = databaseUrls(testSettings({ DATABASE_APP_URL: 'postgres://app:pw@replica/practice' }));
    expect(urls.app).toBe('postgres://app:pw@replica/practice');
  });
});
