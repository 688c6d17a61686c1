import { CommandHandler, givenFields, type ICommandHandler, notFound } from '#kernel';
import { SiteRepository } from '../../../domain/site.repository.js';
import { ChangeSite } from './change-site.command.js';

@CommandHandler(ChangeSite)
export class ChangeSiteHandler implements ICommandHandler<ChangeSite> {
  constructor(private readonly sites: SiteRepository) {}

  async execute(command: ChangeSite): Promise<void> {
    const site = await this.sites.find(command.siteId);
    if (!site) throw notFound('imaging.site');
    site.expectVersion(command.expectedVersion);
    site.change(givenFields(command, 'name', 'address', 'timeZone', 'active'));
    await this.sites.update(site);
  }
}
