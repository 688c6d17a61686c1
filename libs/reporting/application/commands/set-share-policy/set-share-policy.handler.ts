import { CommandHandler, type ICommandHandler } from '#kernel';
import { SharePolicyRepository } from '../../../domain/share-policy.repository.js';
import type { AudienceRules } from '../../../domain/share-rules.js';
import { SetSharePolicy } from './set-share-policy.command.js';

@CommandHandler(SetSharePolicy)
export class SetSharePolicyHandler implements ICommandHandler<SetSharePolicy> {
  constructor(private readonly policies: SharePolicyRepository) {}

  async execute({ expectedVersion, audiences, tellOfAmendments, quietHours }: SetSharePolicy): Promise<void> {
    const policy = await this.policies.lock();
    policy.expectVersion(expectedVersion);
    const { patient, referrer, other } = audiences;
    policy.decide({
      audiences: { patient: rulesOf(patient), referrer: rulesOf(referrer), other: rulesOf(other) },
      tellOfAmendments,
      quietHours: quietHours ? { from: quietHours.from, to: quietHours.to } : null,
    });
    await this.policies.update(policy);
  }
}

/** What was left out is not limited. */
const rulesOf = ({ factor, days, maxOpenings, images }: AudienceRules): AudienceRules => ({
  factor,
  days: days ?? null,
  maxOpenings: maxOpenings ?? null,
  images,
});
