import { testSettings } from '#platform/config/testing/test-settings';
import { UndiciOutboundHttp } from '#platform/outbound/undici-outbound-http';
import { EndpointUrls } from './endpoint-urls.js';

const production = {
  NODE_ENV: 'production',
  ISOCENTER_SECRET: 'k3Jx9QpZ7vLw2TnB5cRf8HdY1mSg4WaE6uXo0iNbVqKjPzCt',
  PUBLIC_BASE_URL: 'https://api.example.org',
  ADMIN_BASE_URL: 'https://admin.example.org',
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'Practice <no-reply@example.org>',
};

describe('The address of a webhook endpoint', () => {
  const http = new UndiciOutboundHttp({ allowPrivate: false });
  const urls = new EndpointUrls(http, testSettings());

  afterAll(() => http.onApplicationShutdown());

  it('may be in the public internet', () => {
    expect(() => urls.check('https://ehr.example.org/hooks?site=1')).not.toThrow();
  });

  it.each([
    ['ftp://ehr.example.org/', 'must be a plain http or https URL'],
    ['https://user:password@ehr.example.org/', 'must be a plain http or https URL'],
    ['nonsense', 'must be a plain http or https URL'],
    ['http://127.0.0.1:3000/', 'must be in the public internet'],
    ['http://[::ffff:10.0.0.1]/', 'must be in the public internet'],
    ['http://169.254.169.254/latest/meta-data', 'must be in the public internet'],
    ['http://localhost/', 'must be in the public internet'],
  ])('%s %s', (url, message) => {
    const refusal = {
      code: 'notifications.webhook-url-refused',
      details: { fields: [{ field: 'url', message }] },
    };
    expect(() => urls.check(url)).toThrow(expect.objectContaining(refusal));
  });

  it('is https in production', () => {
    const strict = new EndpointUrls(http, testSettings(production));
    expect(() => strict.check('http://ehr.example.org/')).toThrow(
      expect.objectContaining({ kind: 'invalid' }),
    );
    expect(() => strict.check('https://ehr.example.org/')).not.toThrow();
  });
});
