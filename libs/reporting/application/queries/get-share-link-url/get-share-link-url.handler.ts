import { type IQueryHandler, QueryHandler } from '#kernel';
import { noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { ReadableReports } from '../../services/readable-reports.js';
import { ShareLinkUrls } from '../../services/share-link-urls.js';
import { GetShareLinkUrl } from './get-share-link-url.query.js';
import type { ShareLinkUrlView } from './share-link-url.view.js';

@QueryHandler(GetShareLinkUrl)
export class GetShareLinkUrlHandler implements IQueryHandler<GetShareLinkUrl> {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly urls: ShareLinkUrls,
    private readonly readable: ReadableReports,
  ) {}

  async execute({ shareLinkId }: GetShareLinkUrl): Promise<ShareLinkUrlView> {
    const link = await this.links.look(shareLinkId);
    if (!link) throw noSuchLink();
    await this.readable.check(link);
    link.check(new Date());
    return { url: this.urls.urlOf(link.id), expiresAt: link.expiresAt, audience: link.audience };
  }
}
