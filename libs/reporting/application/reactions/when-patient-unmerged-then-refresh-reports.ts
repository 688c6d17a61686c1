import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { PatientUnmerged } from '#imaging/contracts';
import { RefreshReports } from '../commands/refresh-reports/refresh-reports.command.js';

/** What a merge moved has gone back. */
@ReactTo({ name: 'reporting.when-patient-unmerged-then-refresh-reports', on: PatientUnmerged })
export class WhenPatientUnmergedThenRefreshReports implements Reaction<PatientUnmerged> {
  command({ event }: EventEnvelope<PatientUnmerged>): Command<unknown> {
    const { patientId, fromPatientId } = event.payload;
    return new RefreshReports({ patientIds: [patientId, fromPatientId] });
  }
}
