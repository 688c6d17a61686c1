import { isAtHome } from './is-at-home.js';

const HOSTS = ['lookaside.fbsbx.com', '.fbcdn.net'];
const at = (address: string, root = 'https://graph.facebook.com') => isAtHome(address, HOSTS, root);

describe('the address of a file', () => {
  it.each([
    'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
    'https://scontent.xx.fbcdn.net/v/1.jpg?oh=2',
    'https://graph.facebook.com/v25.0/1',
  ])('is called at the platform: %s', (address) => {
    expect(at(address)).toBe(true);
  });

  it('is called at the configured root, also in the clear', () => {
    expect(at('http://127.0.0.1:4010/media/1', 'http://127.0.0.1:4010')).toBe(true);
    expect(at('http://127.0.0.1:4011/media/1', 'http://127.0.0.1:4010')).toBe(false);
  });

  it.each([
    'http://lookaside.fbsbx.com/x',
    'https://lookaside.fbsbx.com.evil.example/x',
    'https://evil.example/lookaside.fbsbx.com',
    'https://evilfbcdn.net/x',
    'https://fbcdn.net@evil.example/x',
    'https://user:pass@lookaside.fbsbx.com/x',
    'https://lookaside.fbsbx.com:8443/x',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:9/x',
    'file:///etc/passwd',
    '//lookaside.fbsbx.com/x',
    'F123ABC',
    '',
  ])('is not called elsewhere: %j', (address) => {
    expect(at(address)).toBe(false);
  });
});
