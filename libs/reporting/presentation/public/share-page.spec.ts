import { SHARE_PAGE_POLICY, sharePage } from './share-page.js';

const page = (change: Partial<Parameters<typeof sharePage>[0]> = {}) =>
  sharePage({
    practiceName: 'Röntgen & <b>Söhne</b>',
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
    expiresAt: new Date('2026-12-03T23:30:00Z'),
    documentPath: 'TOKEN/report.pdf',
    ...change,
  });

describe('The page behind a share link', () => {
  it('leads to the document and tells until when, in the zone of the practice', () => {
    expect(page()).toContain('href="TOKEN/report.pdf"');
    expect(page()).toContain('This link works until 4 December 2026.');
  });

  it('shows a name as text, whatever is in it', () => {
    expect(page()).toContain('Röntgen &#38; &#60;b&#62;Söhne&#60;/b&#62;');
    expect(page()).not.toContain('<b>');
  });

  it('speaks the language of the practice, else English', () => {
    expect(page({ locale: 'de-DE' })).toContain('<html lang="de-DE">');
    expect(page({ locale: 'de-DE' })).toContain('Befund öffnen');
    expect(page({ locale: 'fi-FI' })).toContain('<html lang="en">');
  });

  it('allows its own style and no script', () => {
    expect(SHARE_PAGE_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}';/);
    expect(page()).not.toContain('<script');
  });
});
