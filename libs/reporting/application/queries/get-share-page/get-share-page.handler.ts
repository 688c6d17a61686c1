import { type IQueryHandler, QueryHandler } from '#kernel';
import { SharedLinks } from '../../services/shared-links.js';
import { GetSharePage } from './get-share-page.query.js';
import type { SharePageView } from './share-page.view.js';

@QueryHandler(GetSharePage)
export class GetSharePageHandler implements IQueryHandler<GetSharePage> {
  constructor(private readonly shared: SharedLinks) {}

  async execute({ token, key }: GetSharePage): Promise<SharePageView> {
    const link = await this.shared.look(token);
    const now = new Date();
    link.check(now);
    const opened = this.shared.isOpened(link, key, now);
    if (!opened) link.checkOpening(now);
    const { expiresAt, factor } = link;
    return { expiresAt, factor, codeSent: link.codeAt(now) !== null, opened };
  }
}
