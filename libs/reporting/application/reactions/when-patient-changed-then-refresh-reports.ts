import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { PatientChanged } from '#imaging/contracts';
import { RefreshReports } from '../commands/refresh-reports/refresh-reports.command.js';

/** Who reads a study must see whose it is, as the desk has it by now. */
@ReactTo({ name: 'reporting.when-patient-changed-then-refresh-reports', on: PatientChanged })
export class WhenPatientChangedThenRefreshReports implements Reaction<PatientChanged> {
  command({ event }: EventEnvelope<PatientChanged>): Command<unknown> {
    return new RefreshReports({ patientIds: [event.payload.patientId] });
  }
}
