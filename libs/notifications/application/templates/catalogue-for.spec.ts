import { TemplateRenderer } from '../services/template-renderer.js';
import { catalogueFor } from './catalogue-for.js';
import { formatMoment } from './format-moment.js';

const practice = { practice: 'Praxis <Mitte> & Co', phone: '+49 30 1', address: 'Ring 1\nBerlin' };
const result = { ...practice, url: 'https://x.test/share/t?a=1&b=2', until: 'Friday', corrected: false };

describe('The texts of notifications', () => {
  const renderer = new TemplateRenderer();
  const { catalogue } = catalogueFor('en-GB');

  it('are English where a language is not there, with dates to match', () => {
    expect(catalogueFor('fi-FI').locale).toBe('en');
    expect(catalogueFor('de-DE').locale).toBe('de-DE');
    expect(catalogueFor('constructor').locale).toBe('en');
    expect(catalogueFor('en-GB').locale).toBe('en-GB');
  });

  it('tell a patient of a report, and of a corrected one', async () => {
    const text = await renderer.text(catalogue.resultForPatient, result);
    expect(text).toContain('Praxis <Mitte> & Co: the report of your examination is ready.');
    expect(text).toContain('\nhttps://x.test/share/t?a=1&b=2\n');
    expect(await renderer.text(catalogue.resultForPatient, { ...result, corrected: true })).toContain(
      'a corrected report',
    );
  });

  it('tell a patient of a report by e-mail', async () => {
    const { subject, text, html } = catalogue.resultForPatientByMail;
    expect(await renderer.text(subject, result)).toBe('Praxis <Mitte> & Co: your report is ready');
    expect(await renderer.text(text, { ...result, corrected: true })).toMatch(/^A corrected report of your/);
    expect(await renderer.html(html, result)).toContain(
      'href="https://x.test/share/t?a&#x3D;1&amp;b&#x3D;2"',
    );
  });

  it('remind of an appointment with or without site and phone', async () => {
    const values = { practice: 'Practice', phone: null, when: 'Monday at 9:00', site: null };
    expect(await renderer.text(catalogue.reminderForPatient, values)).toBe(
      'Practice: we look forward to seeing you on Monday at 9:00. If you cannot come, please tell us here.',
    );
    const full = await renderer.text(catalogue.reminderForPatient, { ...values, site: 'North', phone: '1' });
    expect(full).toContain('at 9:00 at North. If you cannot come, please tell us here or call 1.');
  });

  it('escape values in HTML and only there', async () => {
    const values = { ...result, referrer: '<b>Dr & Lee</b>', accessionNumber: 'A1' };
    const { text, html, subject } = catalogue.resultForReferrer;
    expect(await renderer.text(text, values)).toContain('Dear <b>Dr & Lee</b>,');
    const page = await renderer.html(html, values);
    expect(page).toContain('Dear &lt;b&gt;Dr &amp; Lee&lt;/b&gt;,');
    expect(page).toContain('href="https://x.test/share/t?a&#x3D;1&amp;b&#x3D;2"');
    expect(await renderer.text(subject, values)).toBe('Report for your request A1');
  });

  it('tell a colleague that somebody waits, and nothing else', async () => {
    const { subject, text, html } = catalogue.conversationWaits;
    const values = { practice: 'Praxis <Mitte>', name: 'Ann', host: 'desk.test' };
    expect(await renderer.text(subject, values)).toBe('Praxis <Mitte>: a conversation waits for you');
    expect(await renderer.text(text, values)).toContain('sign in at desk.test');
    expect(await renderer.html(html, values)).toContain('Praxis &lt;Mitte&gt;');
  });

  it('refuse a template whose value is missing', async () => {
    await expect(renderer.text('{{practice}} {{unknown}}', { practice: 'x' })).rejects.toThrow('unknown');
  });

  it('write moments in the practice’s zone and manner', () => {
    const moment = new Date('2026-11-23T23:30:00Z');
    expect(formatMoment(moment, 'en-GB', 'Europe/Berlin')).toMatch(/^Tuesday,? 24 November 2026 at 00:30$/);
    expect(formatMoment(moment, 'en-US', 'America/New_York')).toMatch(
      /^Monday, November 23, 2026 at 6:30\sPM$/,
    );
  });
});
