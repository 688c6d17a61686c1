import { CommandHandler, type ICommandHandler } from '#kernel';
import { Referrer } from '../../../domain/referrer.js';
import { ReferrerRepository } from '../../../domain/referrer.repository.js';
import type { Added } from '../added.js';
import { AddReferrer } from './add-referrer.command.js';

@CommandHandler(AddReferrer)
export class AddReferrerHandler implements ICommandHandler<AddReferrer> {
  constructor(private readonly referrers: ReferrerRepository) {}

  async execute(command: AddReferrer): Promise<Added> {
    const referrer = Referrer.add({
      name: command.name,
      organization: command.organization ?? null,
      email: command.email ?? null,
      phone: command.phone ?? null,
    });
    await this.referrers.add(referrer);
    return { id: referrer.id };
  }
}
