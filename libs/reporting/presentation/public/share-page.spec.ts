import { DomainError } from '#kernel';
import { samplePrint } from '../../application/testing/sample-print.js';
import { shareAnswer } from './share-answer.js';
import { shareClosedPage } from './share-closed-page.js';
import { SHARE_PAGE_POLICY } from './share-layout.js';
import { sharePage } from './share-page.js';
import { sharedReportPage } from './shared-report-page.js';

const practice = { practiceName: 'Röntgen & <b>Söhne</b>', locale: 'en-GB', timeZone: 'Europe/Berlin' };
const link = { ...practice, token: 'TOKEN', expiresAt: new Date('2026-12-03T23:30:00Z') };
const page = (change: Partial<Parameters<typeof sharePage>[0]> = {}) =>
  sharePage({ ...link, factor: 'birth-date', codeSent: false, ...change });
const report = (change: Partial<Parameters<typeof sharedReportPage>[0]> = {}) =>
  sharedReportPage({ ...link, print: samplePrint, ...change });

describe('The page behind a share link', () => {
  it('asks what the link asks for, and tells until when it works, in the zone of the practice', () => {
    expect(page()).toContain('<form method="post" action="TOKEN"');
    expect(page()).toContain('This link works until 4 December 2026.');
    expect(page()).toMatch(/name="day".*name="month".*name="year"/s);
    expect(page()).not.toContain('numberEnd');
    expect(page({ factor: 'birth-date-and-number' })).toContain('name="numberEnd"');
    expect(page({ factor: 'none' })).not.toContain('<input');
  });

  it('offers a code before it asks for one', () => {
    expect(page({ factor: 'code' })).toContain('action="TOKEN/code"');
    expect(page({ factor: 'code' })).not.toContain('<input');
    expect(page({ factor: 'code', codeSent: true })).toContain('name="code"');
  });

  it('says what was wrong with an answer, for screen readers too', () => {
    expect(page({ fault: 'wrong' })).toContain('role="alert"');
    expect(page({ fault: 'wrong' })).toContain('aria-describedby="fault" aria-invalid="true"');
  });

  it('shows a name as text, whatever is in it', () => {
    expect(page()).toContain('Röntgen &#38; &#60;b&#62;Söhne&#60;/b&#62;');
    expect(page()).not.toContain('<b>');
  });

  it('speaks the language of the practice, else English', () => {
    expect(page({ locale: 'de-DE' })).toContain('<html lang="de-DE">');
    expect(page({ locale: 'de-DE' })).toContain('Befund öffnen');
    expect(page({ locale: 'fi-FI' })).toContain('<html lang="en">');
    expect(page({ locale: 'constructor' })).toContain('<html lang="en">');
  });

  it('allows its own style and our images, and no script', () => {
    expect(SHARE_PAGE_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; img-src 'self';/);
    expect(page()).not.toContain('<script');
    expect(report()).not.toContain('<script');
  });
});

describe('The page of an opened report', () => {
  it('shows the text of the version as text', () => {
    const content = { ...samplePrint.content, findings: '<img src=x onerror=1> & "so on"' };
    const html = report({ print: { ...samplePrint, content } });
    expect(html).toContain('&#60;img src=x onerror=1&#62; &#38; &#34;so on&#34;');
    expect(html).toContain('Łucja Żółć');
    expect(html).toContain('href="TOKEN/report.pdf"');
    expect(html).not.toContain('TOKEN/viewer');
  });

  it('says what was amended and that earlier versions no longer apply', () => {
    const print = { ...samplePrint, revision: 2, status: 'amended' as const, reason: 'Wrong side.' };
    expect(report({ print })).toMatch(/This report was changed ·.*Wrong side\..*no longer apply/s);
    expect(report()).not.toContain('was changed');
  });

  it('leads to the images where the link shows them', () => {
    const one = { seriesInstanceUid: '1.2', number: 3, modality: 'CT', description: 'Lung "fine"' };
    const html = report({ series: [{ ...one, instanceCount: 120, sopInstanceUid: '1.2.3' }] });
    expect(html).toContain('src="TOKEN/images/1.2.3?size=small"');
    expect(html).toContain('Series 3 · CT · Lung &#34;fine&#34; · 120 images');
    expect(html).toContain('action="TOKEN/viewer"');
  });
});

describe('The key images of an opened report', () => {
  const image = {
    ...{ studyId: 's', studyDate: null, seriesInstanceUid: '1.2', sopClassUid: '1.4' },
    ...{ studyInstanceUid: samplePrint.subject.studyInstanceUid, sopInstanceUid: '1.2.9', frame: 2 },
  };
  const keyImages = [
    { ...image, caption: 'Nodule <b>' },
    { ...image, studyInstanceUid: '9.9', sopInstanceUid: '9.9.9', caption: 'Earlier' },
  ];
  const print = { ...samplePrint, keyImages };

  it('come before the series, each with its frame and what it shows', () => {
    const one = { seriesInstanceUid: '1.2', number: 3, modality: 'CT', description: null };
    const html = report({ print, series: [{ ...one, instanceCount: 120, sopInstanceUid: '1.2.3' }] });
    expect(html).toContain('src="TOKEN/images/1.2.9?frame=2&#38;size=small"');
    expect(html).toContain('Key image 1 · Nodule &#60;b&#62;');
    expect(html.indexOf('1.2.9')).toBeLessThan(html.indexOf('1.2.3'));
  });

  it('are not shown where the link shows no images, nor those of other studies', () => {
    expect(report({ print })).not.toContain('1.2.9');
    expect(report({ print, series: [] })).not.toContain('9.9.9');
  });
});

describe('The page of a link that is closed', () => {
  const closed = (code: string, until?: Date) =>
    shareClosedPage({
      practice: { name: 'Röntgen', phone: '+49 431 0', timeZone: 'Europe/Berlin' },
      locale: 'en-GB',
      error: new DomainError('forbidden', code, 'x', until ? { until } : {}),
    });

  it('says why and whom to ask', () => {
    expect(closed('reporting.share-link-expired')).toMatch(/This link has expired.*\+49 431 0/s);
    expect(closed('reporting.shared-report-withdrawn')).toContain('has withdrawn this report');
    expect(closed('something.else')).toContain('This did not work');
  });

  it('says from when a locked one can be tried again', () => {
    expect(closed('reporting.share-link-locked', new Date('2026-11-21T10:15:00Z'))).toContain('11:15');
  });
});

describe('The answer in a form', () => {
  const answer = (day: string, month: string, year: string) =>
    shareAnswer('birth-date', { day, month, year });

  it('is a date as people write it', () => {
    expect(answer('1', ' 3', '1980')).toEqual({ birthDate: '1980-03-01' });
    expect(answer('29', '02', '1980')).toEqual({ birthDate: '1980-02-29' });
  });

  it.each([
    ['30', '2', '1980'],
    ['1', '13', '1980'],
    ['1', '1', '80'],
    ['', '1', '1980'],
    ['-1', '1', '1980'],
    ['1e0', '1', '1980'],
  ])('is none when it is no date: %s %s %s', (day, month, year) => {
    expect(answer(day, month, year)).toBeNull();
  });

  it('has all that is asked for', () => {
    const born = { day: '1', month: '3', year: '1980' };
    expect(shareAnswer('none', {})).toEqual({});
    expect(shareAnswer('code', { code: ' ' })).toBeNull();
    expect(shareAnswer('code', { code: '123 456' })).toEqual({ code: '123 456' });
    expect(shareAnswer('birth-date-and-number', born)).toBeNull();
    expect(shareAnswer('birth-date-and-number', { ...born, numberEnd: '0042' })).toEqual({
      birthDate: '1980-03-01',
      numberEnd: '0042',
    });
  });
});
