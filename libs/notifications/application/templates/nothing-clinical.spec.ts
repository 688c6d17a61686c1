import { newId } from '#kernel';
import { ReportShared, ReportSigned } from '#reporting/contracts';
import { WhenReportSharedThenCallWebhooks } from '../reactions/when-report-shared-then-call-webhooks.js';
import { WhenReportSignedThenCallWebhooks } from '../reactions/when-report-signed-then-call-webhooks.js';
import type { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';
import { envelopeOf } from '../../testing/envelope-of.js';
import { catalogueFor } from './catalogue-for.js';

/** All that a text may say of a person or a request. None of it is clinical, and none is a patient's name. */
const ALLOWED = new Set([
  ...['practice', 'phone', 'address', 'url', 'until', 'corrected', 'code', 'referrer', 'accessionNumber'],
  ...[
    'when',
    'site',
    'channel',
    'platform',
    'reason',
    'silent',
    'instances',
    'name',
    'host',
    'notice',
    'reportId',
  ],
]);

const textsOf = (value: object): string[] =>
  Object.values(value).flatMap((part: string | object) =>
    typeof part === 'string' ? [part] : textsOf(part),
  );

const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*#?(?:if )?([\w.]+)\s*\}\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'else');

describe.each(['en', 'de', 'es'])('The texts in %s', (language) => {
  const { catalogue } = catalogueFor(language);

  it('are there', () => {
    expect(catalogueFor(language).locale).toBe(language);
  });

  it('have no place for anything clinical, nor for a patient’s name', () => {
    const places = textsOf(catalogue).flatMap(placesOf);
    expect(places.length).toBeGreaterThan(40);
    expect(places.filter((name) => !ALLOWED.has(name))).toEqual([]);
  });

  it('have the same places in each language', () => {
    const sorted = (texts: string[]) => texts.map((text) => [...new Set(placesOf(text))].sort());
    expect(sorted(textsOf(catalogue))).toHaveLength(textsOf(catalogueFor('en').catalogue).length);
    for (const [name, template] of Object.entries(catalogue)) {
      const english = (catalogueFor('en').catalogue as unknown as Record<string, string | object>)[name]!;
      const parts = (one: string | object): string[] => (typeof one === 'string' ? [one] : textsOf(one));
      expect([name, sorted(parts(template as string | object))]).toEqual([name, sorted(parts(english))]);
    }
  });
});

describe('What webhooks are told of a report', () => {
  it('is ids and states', () => {
    const [reportId, orderId, studyId, shareLinkId] = [newId(), newId(), newId(), newId()];
    const shared = new ReportShared({ reportId, orderId, shareLinkId, audience: 'patient' });
    const signed = new ReportSigned({ reportId, orderId, studyId, revision: 2 });
    const told = [
      new WhenReportSharedThenCallWebhooks().command(envelopeOf(shared)) as QueueWebhooks,
      new WhenReportSignedThenCallWebhooks().command(envelopeOf(signed)) as QueueWebhooks,
    ];
    const words = told.flatMap(({ data }) => Object.values(data)).map(String);
    for (const word of words) expect(word).toMatch(/^([0-9a-f-]{36}|[a-z-]{1,20}|\d{1,4}|null)$/);
    expect(words).not.toContain(shareLinkId);
  });
});
