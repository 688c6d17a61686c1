import { type IQueryHandler, QueryHandler } from '#kernel';
import { noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { ShareLinkUrls } from '../../services/share-link-urls.js';
import { GetSharePage } from './get-share-page.query.js';

@QueryHandler(GetSharePage)
export class GetSharePageHandler implements IQueryHandler<GetSharePage> {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly urls: ShareLinkUrls,
  ) {}

  async execute({ token }: GetSharePage): Promise<{ expiresAt: Date }> {
    const id = this.urls.parse(token);
    const link = id && (await this.links.find(id));
    if (!link) throw noSuchLink();
    link.check(new Date());
    return { expiresAt: link.expiresAt };
  }
}
