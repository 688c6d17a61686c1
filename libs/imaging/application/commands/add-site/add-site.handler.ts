import { CommandHandler, type ICommandHandler } from '#kernel';
import { Site } from '../../../domain/site.js';
import { SiteRepository } from '../../../domain/site.repository.js';
import type { Added } from '../added.js';
import { AddSite } from './add-site.command.js';

@CommandHandler(AddSite)
export class AddSiteHandler implements ICommandHandler<AddSite> {
  constructor(private readonly sites: SiteRepository) {}

  async execute(command: AddSite): Promise<Added> {
    const site = Site.add({
      name: command.name,
      address: command.address ?? null,
      timeZone: command.timeZone ?? null,
    });
    await this.sites.add(site);
    return { id: site.id };
  }
}
