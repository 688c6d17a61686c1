import { type IQueryHandler, Mediator, QueryHandler } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { SharePolicyRepository } from '../../../domain/share-policy.repository.js';
import { GetPatientNoticeTime } from './get-patient-notice-time.query.js';

@QueryHandler(GetPatientNoticeTime)
export class GetPatientNoticeTimeHandler implements IQueryHandler<GetPatientNoticeTime> {
  constructor(
    private readonly policies: SharePolicyRepository,
    private readonly mediator: Mediator,
  ) {}

  async execute(): Promise<{ mayWriteAt: Date }> {
    const policy = await this.policies.get();
    const { timeZone } = await this.mediator.ask(new GetPractice({}));
    return { mayWriteAt: policy.mayWriteAt(new Date(), timeZone) };
  }
}
