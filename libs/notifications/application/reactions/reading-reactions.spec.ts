import { type DomainEvent, type Mediator, newId, type Query } from '#kernel';
import {
  CriticalResultCommunicated,
  CriticalResultOverdue,
  LateImagesArrived,
  PreliminaryDiscrepancyFound,
  ReportPreliminary,
  ReportReassigned,
  ReportWithdrawn,
  ShareLinkLocked,
  TurnaroundAtRisk,
  TurnaroundBreached,
} from '#reporting/contracts';
import { envelopeOf } from '../../testing/envelope-of.js';
import { PracticeMail } from '../services/practice-mail.js';
import { TemplateRenderer } from '../services/template-renderer.js';
import type { EmailSender } from '../services/email-sender.js';
import { WhenCriticalResultCommunicatedThenCallWebhooks } from './when-critical-result-communicated-then-call-webhooks.js';
import { WhenCriticalResultCommunicatedThenNotify } from './when-critical-result-communicated-then-notify.js';
import { WhenCriticalResultOverdueThenCallWebhooks } from './when-critical-result-overdue-then-call-webhooks.js';
import { WhenCriticalResultOverdueThenMailThePractice } from './when-critical-result-overdue-then-mail-the-practice.js';
import { WhenCriticalResultOverdueThenNotify } from './when-critical-result-overdue-then-notify.js';
import { WhenLateImagesArrivedThenCallWebhooks } from './when-late-images-arrived-then-call-webhooks.js';
import { WhenLateImagesArrivedThenNotify } from './when-late-images-arrived-then-notify.js';
import { WhenPreliminaryDiscrepancyFoundThenCallWebhooks } from './when-preliminary-discrepancy-found-then-call-webhooks.js';
import { WhenPreliminaryDiscrepancyFoundThenNotify } from './when-preliminary-discrepancy-found-then-notify.js';
import { WhenReportPreliminaryThenCallWebhooks } from './when-report-preliminary-then-call-webhooks.js';
import { WhenReportPreliminaryThenNotify } from './when-report-preliminary-then-notify.js';
import { WhenReportReassignedThenCallWebhooks } from './when-report-reassigned-then-call-webhooks.js';
import { WhenReportReassignedThenNotify } from './when-report-reassigned-then-notify.js';
import { WhenReportWithdrawnThenCallWebhooks } from './when-report-withdrawn-then-call-webhooks.js';
import { WhenShareLinkLockedThenCallWebhooks } from './when-share-link-locked-then-call-webhooks.js';
import { WhenShareLinkLockedThenMailThePractice } from './when-share-link-locked-then-mail-the-practice.js';
import { WhenTurnaroundAtRiskThenCallWebhooks } from './when-turnaround-at-risk-then-call-webhooks.js';
import { WhenTurnaroundAtRiskThenNotify } from './when-turnaround-at-risk-then-notify.js';
import { WhenTurnaroundBreachedThenCallWebhooks } from './when-turnaround-breached-then-call-webhooks.js';
import { WhenTurnaroundBreachedThenMailThePractice } from './when-turnaround-breached-then-mail-the-practice.js';
import { WhenTurnaroundBreachedThenNotify } from './when-turnaround-breached-then-notify.js';

const [reportId, orderId, studyId] = [newId(), newId(), newId()];
const [criticalResultId, shareLinkId] = [newId(), newId()];
const [ann, bob] = [newId(), newId()];

interface OneCommand {
  command(envelope: never): unknown;
}

const events = {
  reassigned: (toId: string, byId: string) => new ReportReassigned({ reportId, fromId: null, toId, byId }),
  preliminary: (supervisorId: string | null) => new ReportPreliminary({ reportId, supervisorId }),
  atRisk: (readerId: string | null) => new TurnaroundAtRisk({ reportId, readerId }),
  breached: (readerId: string | null) => new TurnaroundBreached({ reportId, readerId }),
  late: (readerId: string | null) => new LateImagesArrived({ reportId, studyId, signed: true, readerId }),
  discrepancy: (authorId: string | null) =>
    new PreliminaryDiscrepancyFound({ reportId, revision: 2, discrepancy: 'major', authorId }),
  told: (recipientId: string | null) =>
    new CriticalResultCommunicated({ criticalResultId, reportId, recipientId }),
  overdue: (userId: string | null) =>
    new CriticalResultOverdue({ criticalResultId, reportId, category: 'red', userId }),
  withdrawn: (status: 'cancelled' | 'entered-in-error') =>
    new ReportWithdrawn({ reportId, orderId, studyId, status }),
  locked: (forGood: boolean) => new ShareLinkLocked({ shareLinkId, reportId, lockOuts: 3, forGood }),
};

describe('What happens to a report', () => {
  const command = (reaction: OneCommand, event: DomainEvent) => reaction.command(envelopeOf(event) as never);

  it('is told to who got it to read, not to who took it', () => {
    const reaction = new WhenReportReassignedThenNotify();
    const notice = { userId: ann, kind: 'report-assigned', subjectId: reportId };
    expect(command(reaction, events.reassigned(ann, bob))).toMatchObject(notice);
    expect(command(reaction, events.reassigned(ann, ann))).toBeNull();
  });

  it.each<[string, OneCommand, (who: string | null) => DomainEvent]>([
    ['review-waits', new WhenReportPreliminaryThenNotify(), events.preliminary],
    ['turnaround-at-risk', new WhenTurnaroundAtRiskThenNotify(), events.atRisk],
    ['turnaround-breached', new WhenTurnaroundBreachedThenNotify(), events.breached],
    ['late-images', new WhenLateImagesArrivedThenNotify(), events.late],
    ['preliminary-discrepancy', new WhenPreliminaryDiscrepancyFoundThenNotify(), events.discrepancy],
    ['critical-result-communicated', new WhenCriticalResultCommunicatedThenNotify(), events.told],
    ['critical-result-overdue', new WhenCriticalResultOverdueThenNotify(), events.overdue],
  ])('is told as %s to whom it is for, and to nobody where that is nobody', (kind, reaction, event) => {
    expect(command(reaction, event(ann))).toMatchObject({ userId: ann, kind, subjectId: reportId });
    expect(command(reaction, event(null))).toBeNull();
  });

  it.each<[string, OneCommand, DomainEvent, object]>([
    [
      'report.withdrawn',
      new WhenReportWithdrawnThenCallWebhooks(),
      events.withdrawn('entered-in-error'),
      { reportId, orderId, studyId, status: 'entered-in-error' },
    ],
    [
      'report.preliminary',
      new WhenReportPreliminaryThenCallWebhooks(),
      events.preliminary(ann),
      { reportId, status: 'preliminary' },
    ],
    [
      'report.reassigned',
      new WhenReportReassignedThenCallWebhooks(),
      events.reassigned(ann, bob),
      { reportId, status: 'reassigned' },
    ],
    [
      'report.discrepancy',
      new WhenPreliminaryDiscrepancyFoundThenCallWebhooks(),
      events.discrepancy(ann),
      { reportId, revision: 2, discrepancy: 'major', status: 'final' },
    ],
    [
      'report.late-images',
      new WhenLateImagesArrivedThenCallWebhooks(),
      events.late(ann),
      { reportId, studyId, status: 'signed' },
    ],
    [
      'turnaround.at-risk',
      new WhenTurnaroundAtRiskThenCallWebhooks(),
      events.atRisk(ann),
      { reportId, status: 'at-risk' },
    ],
    [
      'turnaround.breached',
      new WhenTurnaroundBreachedThenCallWebhooks(),
      events.breached(ann),
      { reportId, status: 'breached' },
    ],
    [
      'critical-result.communicated',
      new WhenCriticalResultCommunicatedThenCallWebhooks(),
      events.told(ann),
      { criticalResultId, reportId, status: 'communicated' },
    ],
    [
      'critical-result.overdue',
      new WhenCriticalResultOverdueThenCallWebhooks(),
      events.overdue(ann),
      { criticalResultId, reportId, status: 'overdue' },
    ],
    [
      'share-link.locked',
      new WhenShareLinkLockedThenCallWebhooks(),
      events.locked(true),
      { reportId, lockOuts: 3, status: 'ended' },
    ],
  ])('is told to endpoints as %s, by ids and states', (eventType, reaction, event, data) => {
    expect(command(reaction, event)).toMatchObject({ eventType, data });
    expect(Object.keys((command(reaction, event) as { data: object }).data)).toEqual(Object.keys(data));
  });

  it('is not told to endpoints when a report ends that was never signed', () => {
    const reaction = new WhenReportWithdrawnThenCallWebhooks();
    expect(command(reaction, events.withdrawn('cancelled'))).toBeNull();
  });
});

describe('The practice', () => {
  const mails: { to: string; subject: string; text: string }[] = [];
  const claims: boolean[] = [];
  const mediator = {
    ask: (_: Query<unknown>) =>
      Promise.resolve({ name: 'North Imaging', locale: 'en-GB', email: 'desk@north.test' }),
    send: () => Promise.resolve(claims.shift()),
  } as unknown as Mediator;
  const emails = {
    send: (_id: string, mail: (typeof mails)[number]) => (
      mails.push(mail),
      Promise.resolve({ outcome: 'sent' })
    ),
  } as unknown as EmailSender;
  const mail = new PracticeMail(mediator, new TemplateRenderer(), emails);
  const subjects = () => mails.splice(0).map(({ subject }) => subject);

  it('gets a mail when a report is overdue, unless it has just got one', async () => {
    const effect = new WhenTurnaroundBreachedThenMailThePractice(mediator, mail);
    claims.push(true, false);
    for (const _ of [1, 2]) await effect.perform(envelopeOf(events.breached(null)));
    expect(subjects()).toEqual(['North Imaging: a report is overdue']);
  });

  it('gets a mail when somebody was not told in time of what is critical', async () => {
    await new WhenCriticalResultOverdueThenMailThePractice(mail).perform(envelopeOf(events.overdue(ann)));
    expect(subjects()).toEqual(['North Imaging: somebody has not been told in time']);
  });

  it('gets a mail when a link has ended by wrong answers, not when it is locked for a while', async () => {
    const effect = new WhenShareLinkLockedThenMailThePractice(mail);
    const perform = (forGood: boolean) => effect.perform(envelopeOf(events.locked(forGood)));
    await perform(false);
    expect(subjects()).toEqual([]);
    await perform(true);
    expect(mails[0]?.text).toContain(`/v1/reports/${reportId}/share-links`);
    expect(mails[0]?.text).not.toContain(shareLinkId);
    expect(subjects()).toEqual(['North Imaging: a link to a report has ended']);
  });
});
