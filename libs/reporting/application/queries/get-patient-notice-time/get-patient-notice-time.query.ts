import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** When patients may be written to of results: now, or when the practice's quiet hours end. */
@UseCase('reporting.get-patient-notice-time')
@SystemOnly()
export class GetPatientNoticeTime extends Query<{ mayWriteAt: Date }> {
  constructor(fields: Fields<GetPatientNoticeTime> = {}) {
    super(fields);
  }
}
