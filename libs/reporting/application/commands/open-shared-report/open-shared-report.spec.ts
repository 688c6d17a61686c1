import type { DomainEvent, UnitOfWork } from '#kernel';
import type { ReportFileRepository } from '../../../domain/report-file.repository.js';
import type { ReportRepository } from '../../../domain/report.repository.js';
import { ShareLink } from '../../../domain/share-link.js';
import type { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import type { ShareLinkUrls } from '../../services/share-link-urls.js';
import { OpenSharedReport } from './open-shared-report.command.js';
import { OpenSharedReportHandler } from './open-shared-report.handler.js';

const file = { reportId: 'report-1', revision: 2, fileId: 'f', storageKey: 'k', size: 9, sha256: 'ab' };

function setUp(options: { signed?: boolean; expiresAt?: Date; withoutFile?: boolean } = {}) {
  const link = ShareLink.make({
    id: 'link',
    reportId: 'report-1',
    orderId: null,
    audience: 'patient',
    createdBy: null,
    createdAt: new Date(),
    expiresAt: options.expiresAt ?? new Date(Date.now() + 60_000),
  });
  const openings: string[] = [];
  const events: DomainEvent[] = [];
  const links = {
    find: (id: string) => Promise.resolve(id === 'link' ? link : undefined),
    countOpening: (id: string) => Promise.resolve(void openings.push(id)),
  };
  const reports = { find: () => Promise.resolve({ isSigned: options.signed ?? true }) };
  const files = { newestOf: () => Promise.resolve(options.withoutFile ? undefined : file) };
  const urls = {
    parse: (token: string) => (token === 'good' ? 'link' : token === 'gone' ? 'gone' : undefined),
  };
  const unitOfWork = { record: (event: DomainEvent) => void events.push(event) };
  const handler = new OpenSharedReportHandler(
    links as unknown as ShareLinkRepository,
    reports as unknown as ReportRepository,
    files as unknown as ReportFileRepository,
    urls as unknown as ShareLinkUrls,
    unitOfWork as unknown as UnitOfWork,
  );
  return {
    link,
    openings,
    events,
    open: (token: string) => handler.execute(new OpenSharedReport({ token })),
  };
}

describe('Opening a share link', () => {
  it('gives the newest document, counts it and tells it', async () => {
    const { open, openings, events } = setUp();
    expect(await open('good')).toMatchObject({
      storageKey: 'k',
      revision: 2,
      contentType: 'application/pdf',
    });
    expect(openings).toEqual(['link']);
    expect(events).toMatchObject([{ payload: { shareLinkId: 'link', reportId: 'report-1' } }]);
  });

  it('answers the same for a forged token and for an unknown link', async () => {
    const { open } = setUp();
    const forged: unknown = await open('forged').catch((error: unknown) => error);
    const gone: unknown = await open('gone').catch((error: unknown) => error);
    expect(forged).toMatchObject({ kind: 'not-found', code: 'reporting.share-link.not-found' });
    expect(gone).toEqual(forged);
  });

  it.each([
    ['expired', { expiresAt: new Date(0) }, 'reporting.share-link-expired'],
    ['of a withdrawn report', { signed: false }, 'reporting.share-link-revoked'],
    ['of a report whose document is being made', { withoutFile: true }, 'reporting.document-not-ready'],
  ])('fails for a link %s and counts nothing', async (_what, options, code) => {
    const { open, openings } = setUp(options);
    await expect(open('good')).rejects.toMatchObject({ code });
    expect(openings).toEqual([]);
  });

  it('fails for a revoked link', async () => {
    const { open, link } = setUp();
    link.revoke(new Date());
    await expect(open('good')).rejects.toMatchObject({ code: 'reporting.share-link-revoked' });
  });
});
