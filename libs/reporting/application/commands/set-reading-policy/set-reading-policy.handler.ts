import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import type { LimitRule, SubspecialtyRule } from '../../../domain/reading-rules.js';
import { ReadingPolicyRepository } from '../../../domain/reading-policy.repository.js';
import { FollowReadingPolicy } from '../follow-reading-policy/follow-reading-policy.command.js';
import { SetReadingPolicy } from './set-reading-policy.command.js';

@CommandHandler(SetReadingPolicy)
export class SetReadingPolicyHandler implements ICommandHandler<SetReadingPolicy> {
  constructor(
    private readonly policies: ReadingPolicyRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ expectedVersion, ...rules }: SetReadingPolicy): Promise<void> {
    const policy = await this.policies.lock();
    policy.expectVersion(expectedVersion);
    policy.decide({
      ...rules,
      limits: rules.limits.map(limitOf),
      subspecialties: rules.subspecialties.map(subspecialtyOf),
    });
    await this.policies.update(policy);
    this.unitOfWork.enqueue(new FollowReadingPolicy({}));
  }
}

/** What was left out stands for any. */
const limitOf = ({ priority, patientClass, modality, minutes, officeHours }: LimitRule): LimitRule => ({
  priority: priority ?? null,
  patientClass: patientClass ?? null,
  modality: modality ?? null,
  minutes,
  officeHours,
});

const subspecialtyOf = (rule: SubspecialtyRule): SubspecialtyRule => ({
  procedureCode: rule.procedureCode ?? null,
  modality: rule.modality ?? null,
  bodyPart: rule.bodyPart ?? null,
  subspecialty: rule.subspecialty,
});
