import { createHash } from 'node:crypto';
import { COMPARE_SCRIPT, VERIFY_PAGE_POLICY } from './compare-script.js';
import { sha256In } from './sha256-in.js';
import { verifyFormPage } from './verify-form-page.js';
import { verifyPage } from './verify-page.js';

const practice = { practiceName: 'Röntgen & <b>Söhne</b>', locale: 'en-GB', timeZone: 'Europe/Berlin' };
const valid = {
  code: '7K2M-0QXA-19ZT-GGV5',
  revision: 1,
  signedAt: new Date('2026-11-20T13:05:00Z'),
  level: 'B-T' as const,
  sha256: 'ab'.repeat(32),
  withdrawn: false,
  newestRevision: 1,
  newestSignedAt: new Date('2026-11-20T13:05:00Z'),
};
const superseded = { ...valid, newestRevision: 3, newestSignedAt: new Date('2026-11-22T23:30:00Z') };
const page = (change: Partial<Parameters<typeof verifyPage>[0]> = {}) =>
  verifyPage({ ...practice, verification: valid, ...change });

describe('The page of a verified document', () => {
  it('tells whose it is, its version, when it was signed, in the zone of the practice, and how', () => {
    expect(page()).toContain('<h1>The document with this code is valid</h1>');
    expect(page()).toContain('<dt>Version</dt><dd dir="auto">1</dd>');
    expect(page()).toMatch(/<dt>Signed<\/dt><dd dir="auto">20 Nov 2026, 14:05/);
    expect(page()).toContain('PAdES B-T, with a time stamp');
    expect(page()).toContain('Röntgen &#38; &#60;b&#62;Söhne&#60;/b&#62;');
    expect(page()).not.toContain('<b>');
    expect(page()).not.toContain(valid.sha256);
  });

  it('names the version that a document was replaced by, and when', () => {
    expect(page({ verification: superseded })).toMatch(/out of date.*by version 3 of 23 November 2026\./s);
    expect(page({ locale: 'de-DE', verification: superseded })).toContain('Fassung 3 vom 23. November 2026');
  });

  it('says of a withdrawn document only that', () => {
    const html = page({ verification: { ...superseded, withdrawn: true } });
    expect(html).toMatch(/was withdrawn.*Do not use it/s);
    expect(html).not.toContain('version 3');
  });

  it('answers a comparison in words, for screen readers too', () => {
    expect(page()).not.toMatch(/role="status"|id="fault"/);
    expect(page({ comparison: 'same' })).toContain('role="status">Your file is this document, unchanged.');
    expect(page({ comparison: 'different' })).toContain('role="alert">Your file is not this document.');
    expect(page({ comparison: 'notAHash' })).toContain('aria-describedby="fault" aria-invalid="true"');
  });

  it('works without script, and sends a hash and no file', () => {
    const html = page();
    expect(html).toContain('method="get" action="7K2M-0QXA-19ZT-GGV5#compare"');
    expect(html).toMatch(/<div id="choose" hidden>.*type="file".*<details id="enter" open>/s);
    expect(html).not.toMatch(/<input[^>]*type="file"[^>]* name=/);
    expect([...html.matchAll(/ name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      ...['viewport', 'robots', 'referrer'],
      ...['sha256', 'code'],
    ]);
  });

  it('lets its own script run and no other', () => {
    const [, script] = /<script>([^]*)<\/script>/.exec(page()) ?? [];
    expect(script).toBe(COMPARE_SCRIPT);
    const hash = createHash('sha256').update(COMPARE_SCRIPT).digest('base64');
    expect(VERIFY_PAGE_POLICY).toContain(`; script-src 'sha256-${hash}'`);
    expect(VERIFY_PAGE_POLICY).toMatch(/^default-src 'none';/);
    expect(verifyFormPage({ locale: 'en', action: 'verify' })).not.toContain('<script');
  });
});

describe('The page that asks for a code', () => {
  it('speaks the language of the visitor, else English', () => {
    expect(verifyFormPage({ locale: 'es-MX', action: 'verify' })).toMatch(
      /<html lang="es-MX">.*Comprobar un informe/s,
    );
    expect(verifyFormPage({ locale: 'fi', action: 'verify' })).toContain('<html lang="en">');
  });

  it('keeps what was typed, as text, and says what is wrong with it', () => {
    const html = verifyFormPage({ locale: 'en', action: '../verify', typed: '"><i>', fault: 'notACode' });
    expect(html).toContain('value="&#34;&#62;&#60;i&#62;"');
    expect(html).toMatch(
      /role="alert">That is not a code.*aria-describedby="fault hint" aria-invalid="true"/s,
    );
    expect(verifyFormPage({ locale: 'en', action: '../verify', fault: 'unknown' })).toContain(
      '<h1>No document has this code</h1>',
    );
  });
});

describe('A hash that was pasted', () => {
  const { sha256 } = valid;
  const grouped = sha256.replace(/../g, '$& ');

  it.each([sha256, sha256.toUpperCase(), `${sha256}  report.pdf\n`, `SHA256(a.pdf)= ${sha256}`, grouped])(
    'is understood as %j',
    (text) => expect(sha256In(text)).toBe(sha256),
  );

  it.each(['', 'x', sha256.slice(1), `${sha256}0`, sha256.replace('a', 'g')])('is none in %j', (text) =>
    expect(sha256In(text)).toBeUndefined(),
  );
});
