import { CommandHandler, givenFields, type ICommandHandler, notFound } from '#kernel';
import { ReferrerRepository } from '../../../domain/referrer.repository.js';
import { ChangeReferrer } from './change-referrer.command.js';

@CommandHandler(ChangeReferrer)
export class ChangeReferrerHandler implements ICommandHandler<ChangeReferrer> {
  constructor(private readonly referrers: ReferrerRepository) {}

  async execute(command: ChangeReferrer): Promise<void> {
    const referrer = await this.referrers.find(command.referrerId);
    if (!referrer) throw notFound('imaging.referrer');
    referrer.expectVersion(command.expectedVersion);
    referrer.change(givenFields(command, 'name', 'organization', 'email', 'phone', 'active'));
    await this.referrers.update(referrer);
  }
}
