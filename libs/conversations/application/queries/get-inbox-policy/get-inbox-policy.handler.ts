import { type IQueryHandler, isOfficeOpen, Mediator, nextOfficeOpening, QueryHandler } from '#kernel';
import { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { officeHoursOf } from '../../services/office-hours-of.js';
import { GetInboxPolicy } from './get-inbox-policy.query.js';
import type { InboxPolicyView } from './inbox-policy.view.js';

@QueryHandler(GetInboxPolicy)
export class GetInboxPolicyHandler implements IQueryHandler<GetInboxPolicy> {
  constructor(
    private readonly policies: InboxPolicyRepository,
    private readonly mediator: Mediator,
  ) {}

  async execute(): Promise<InboxPolicyView> {
    const policy = await this.policies.get();
    const { version, assignment, capacity, participants, firstReply, resolution } = policy;
    const hours = await officeHoursOf(this.mediator, policy);
    const now = new Date();
    return {
      ...{ version, assignment, capacity, firstReply, resolution },
      participants: participants && [...participants],
      openings: [...policy.openings],
      holidays: [...policy.holidays],
      outOfOffice: [...policy.outOfOffice],
      timeZone: hours.timeZone,
      openNow: isOfficeOpen(hours, now),
      nextOpening: nextOfficeOpening(hours, now),
    };
  }
}
