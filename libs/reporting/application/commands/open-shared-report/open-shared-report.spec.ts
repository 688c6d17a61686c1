import type { UnitOfWork } from '#kernel';
import type { ReportRepository } from '../../../domain/report.repository.js';
import type { ShareFactor } from '../../../domain/share-factor.js';
import { ShareLink } from '../../../domain/share-link.js';
import type { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import type { ShareCodes } from '../../services/share-codes.js';
import type { ShareLinkUrls } from '../../services/share-link-urls.js';
import type { ShareSessions } from '../../services/share-sessions.js';
import { KnownAnswers } from '../../services/known-answers.js';
import { SharedLinks } from '../../services/shared-links.js';
import type { StudyReadings } from '../../services/study-readings.js';
import { ViewerClosing } from '../../services/viewer-closing.js';
import { OpenSharedReport } from './open-shared-report.command.js';
import { OpenSharedReportHandler } from './open-shared-report.handler.js';

const session = { key: 'k', until: new Date() };

function setUp(
  options: { factor?: ShareFactor; signed?: boolean; expiresAt?: Date; birthDate?: string } = {},
) {
  const link = ShareLink.make({
    id: 'link',
    reportId: 'report-1',
    orderId: null,
    audience: 'patient',
    factor: options.factor ?? 'birth-date',
    images: true,
    maxOpenings: null,
    createdBy: null,
    createdAt: new Date(),
    expiresAt: options.expiresAt ?? new Date(Date.now() + 60_000),
  });
  const stored: unknown[] = [];
  const ended: unknown[] = [];
  const links = {
    find: (id: string) => Promise.resolve(id === 'link' ? link : undefined),
    update: (one: ShareLink) => Promise.resolve(void stored.push(one)),
  } as unknown as ShareLinkRepository;
  const about = { patientBirthDate: '1980-02-28', accessionNumber: 'ACC-0042' };
  const readings = {
    subjectOf: () => Promise.resolve({ patientBirthDate: options.birthDate ?? null }),
  } as unknown as StudyReadings;
  const reports = {
    look: () => Promise.resolve({ isSigned: options.signed ?? true, about }),
  } as unknown as ReportRepository;
  const urls = {
    parse: (token: string) => (token === 'good' ? 'link' : token === 'gone' ? 'gone' : undefined),
  } as unknown as ShareLinkUrls;
  const sessions = { start: () => session } as unknown as ShareSessions;
  const codes: ShareCodes = { codeOf: (_id: string, round: number) => `00000${round}` };
  const unitOfWork = { enqueue: (command: unknown) => void ended.push(command) } as unknown as UnitOfWork;
  const handler = new OpenSharedReportHandler(
    new SharedLinks(links, reports, urls, sessions),
    links,
    reports,
    new KnownAnswers(readings),
    codes,
    sessions,
    new ViewerClosing(unitOfWork),
  );
  const open = (token: string, answer: object = { birthDate: '1980-02-28' }) =>
    handler.execute(new OpenSharedReport({ token, ...answer }));
  return { link, stored, ended, open };
}

describe('Opening a share link', () => {
  it('begins a session for a right answer, and stores that', async () => {
    const { open, stored } = setUp();
    expect(await open('good')).toEqual({ opened: true, reportId: 'report-1', session });
    expect(stored).toHaveLength(1);
  });

  it('stores a wrong answer and does not fail, or it would not be counted', async () => {
    const { open, stored } = setUp();
    expect(await open('good', { birthDate: '1980-02-29' })).toEqual({ opened: false });
    expect(stored).toHaveLength(1);
  });

  it('asks for the birth date as the desk has corrected it, not for that of the signed report', async () => {
    const { open } = setUp({ birthDate: '1980-03-01' });
    expect(await open('good', { birthDate: '1980-02-28' })).toEqual({ opened: false });
    expect(await open('good', { birthDate: '1980-03-01' })).toMatchObject({ opened: true });
  });

  it('takes the newest code, once', async () => {
    const { open, link } = setUp({ factor: 'code' });
    expect(await open('good', { code: '000001' })).toEqual({ opened: false });
    link.requestCode(new Date());
    expect(await open('good', { code: '000001' })).toMatchObject({ opened: true });
    expect(await open('good', { code: '000001' })).toEqual({ opened: false });
  });

  it('closes the viewers of a link that wrong answers have ended', async () => {
    const { open, ended, link } = setUp();
    for (let lockOut = 0; lockOut < 3; lockOut += 1) {
      Object.assign(link, { lockedUntil: null });
      for (let guess = 0; guess < 5; guess += 1) await open('good', {});
    }
    expect(ended).toMatchObject([{ holderId: 'link' }]);
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
  ])('fails for a link %s and counts nothing', async (_what, options, code) => {
    const { open, stored } = setUp(options);
    await expect(open('good')).rejects.toMatchObject({ code });
    expect(stored).toEqual([]);
  });
});
