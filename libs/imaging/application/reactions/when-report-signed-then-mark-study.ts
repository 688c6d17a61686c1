import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportSigned } from '#reporting/contracts';
import { MarkStudyReported } from '../commands/mark-study-reported/mark-study-reported.command.js';

/** What a signed report was made from must stay. */
@ReactTo({ name: 'imaging.when-report-signed-then-mark-study', on: ReportSigned })
export class WhenReportSignedThenMarkStudy implements Reaction<ReportSigned> {
  command({ event }: EventEnvelope<ReportSigned>): Command<unknown> {
    return new MarkStudyReported({ studyId: event.payload.studyId });
  }
}
