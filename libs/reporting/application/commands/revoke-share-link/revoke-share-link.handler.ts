import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { ViewerClosing } from '../../services/viewer-closing.js';
import { RevokeShareLink } from './revoke-share-link.command.js';

@CommandHandler(RevokeShareLink)
export class RevokeShareLinkHandler implements ICommandHandler<RevokeShareLink> {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly viewers: ViewerClosing,
  ) {}

  async execute({ shareLinkId }: RevokeShareLink): Promise<void> {
    const link = await this.links.find(shareLinkId);
    if (!link) throw noSuchLink();
    link.revoke('by-hand', new Date());
    await this.links.update(link);
    this.viewers.endOf(link);
  }
}
