import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { SharedLinks } from '../../services/shared-links.js';
import { RequestShareCode } from './request-share-code.command.js';

@CommandHandler(RequestShareCode)
export class RequestShareCodeHandler implements ICommandHandler<RequestShareCode> {
  constructor(
    private readonly shared: SharedLinks,
    private readonly links: ShareLinkRepository,
  ) {}

  async execute({ token }: RequestShareCode): Promise<void> {
    const link = await this.links.find(this.shared.idOf(token));
    if (!link) throw noSuchLink();
    link.requestCode(new Date());
    await this.links.update(link);
  }
}
