import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { UnlockShareLink } from './unlock-share-link.command.js';

@CommandHandler(UnlockShareLink)
export class UnlockShareLinkHandler implements ICommandHandler<UnlockShareLink> {
  constructor(private readonly links: ShareLinkRepository) {}

  async execute({ shareLinkId }: UnlockShareLink): Promise<void> {
    const link = await this.links.find(shareLinkId);
    if (!link) throw noSuchLink();
    link.unlock(new Date());
    await this.links.update(link);
  }
}
