import { verifyHubSignature } from './verify-hub-signature.js';

// As Meta escapes it ("Validating payloads": äöå becomes \u00e4\u00f6\u00e5); the digest is OpenSSL's.
const RAW = String.raw`{"object":"page","entry":[{"id":"1","text":"\u00e4\u00f6\u00e5 1\/2"}]}`;
const SECRET = '0123456789abcdef0123456789abcdef';
const SIGNATURE = 'sha256=fb9a1a16fb7633347a8c0b5069f2230a46ad5e148faef13eb4a8595c8c56800d';

const verify = (rawBody: string, signature?: string | string[], secret = SECRET) =>
  verifyHubSignature(
    { rawBody: Buffer.from(rawBody), headers: { 'x-hub-signature-256': signature } },
    secret,
  );

describe('a call of Meta', () => {
  it('is let in by the signature over its bytes', () => {
    expect(verify(RAW, SIGNATURE)).toEqual({ verified: true });
  });

  it('is signed with HMAC-SHA256, of which RFC 4231 publishes test case 2', () => {
    // Meta names the algorithm and publishes no signature of its own.
    const digest = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(verify('what do ya want for nothing?', `sha256=${digest}`, 'Jefe')).toEqual({ verified: true });
  });

  it('is refused when its JSON was written again, for the bytes differ', () => {
    expect(verify(JSON.stringify(JSON.parse(RAW)), SIGNATURE)).toEqual({ verified: false, reason: 'wrong' });
  });

  it.each([
    ['another body', `${RAW} `, SIGNATURE, SECRET],
    ['another secret', RAW, SIGNATURE, SECRET.replace('0', '1')],
    ['a signature without its algorithm', RAW, SIGNATURE.slice(7), SECRET],
    ['a signature of SHA-1', RAW, SIGNATURE.replace('sha256', 'sha1'), SECRET],
    ['a part of it', RAW, SIGNATURE.slice(0, -1), SECRET],
    ['an empty one', RAW, '', SECRET],
  ])('is refused with %s', (_, body, signature, secret) => {
    expect(verify(body, signature, secret)).toEqual({ verified: false, reason: 'wrong' });
  });

  it('is refused without a signature, or with several', () => {
    expect(verify(RAW)).toEqual({ verified: false, reason: 'missing' });
    expect(verify(RAW, [SIGNATURE, SIGNATURE])).toEqual({ verified: false, reason: 'missing' });
  });
});
