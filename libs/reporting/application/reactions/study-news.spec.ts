import type { Command, DomainEvent, EventEnvelope } from '#kernel';
import {
  OrderChanged,
  PatientChanged,
  PatientMerged,
  PatientUnmerged,
  StudyPatientSettled,
} from '#imaging/contracts';
import { OpenReport } from '../commands/open-report/open-report.command.js';
import { RefreshReports } from '../commands/refresh-reports/refresh-reports.command.js';
import { WhenOrderChangedThenRefreshReports } from './when-order-changed-then-refresh-reports.js';
import { WhenPatientChangedThenRefreshReports } from './when-patient-changed-then-refresh-reports.js';
import { WhenPatientMergedThenRefreshReports } from './when-patient-merged-then-refresh-reports.js';
import { WhenPatientUnmergedThenRefreshReports } from './when-patient-unmerged-then-refresh-reports.js';
import { WhenStudyPatientSettledThenOpenReport } from './when-study-patient-settled-then-open-report.js';

const told = <E extends DomainEvent>(
  reaction: { command(envelope: EventEnvelope<E>): Command<unknown> },
  event: E,
): Command<unknown> => reaction.command({ event } as EventEnvelope<E>);

describe('Reports hear', () => {
  it('of their patient, who is corrected', () => {
    expect(told(new WhenPatientChangedThenRefreshReports(), new PatientChanged({ patientId: 'a' }))).toEqual(
      new RefreshReports({ patientIds: ['a'] }),
    );
  });

  it('of both patients of a merge, and of one that is undone', () => {
    const ids = { patientId: 'a', fromPatientId: 'b', mergeId: 'm' };
    const both = new RefreshReports({ patientIds: ['a', 'b'] });
    expect(told(new WhenPatientMergedThenRefreshReports(), new PatientMerged(ids))).toEqual(both);
    expect(told(new WhenPatientUnmergedThenRefreshReports(), new PatientUnmerged(ids))).toEqual(both);
  });

  it('of their order and their study', () => {
    expect(told(new WhenOrderChangedThenRefreshReports(), new OrderChanged({ orderId: 'o' }))).toEqual(
      new RefreshReports({ orderId: 'o' }),
    );
    expect(
      told(new WhenStudyPatientSettledThenOpenReport(), new StudyPatientSettled({ studyId: 's' })),
    ).toEqual(new OpenReport({ studyId: 's' }));
  });
});
