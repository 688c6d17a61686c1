import { type IQueryHandler, QueryHandler } from '#kernel';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { ShareCodes } from '../../services/share-codes.js';
import { GetShareCode } from './get-share-code.query.js';

@QueryHandler(GetShareCode)
export class GetShareCodeHandler implements IQueryHandler<GetShareCode> {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly codes: ShareCodes,
  ) {}

  async execute({ shareLinkId }: GetShareCode): Promise<{ code: string; until: Date } | null> {
    const link = await this.links.look(shareLinkId);
    const newest = link?.codeAt(new Date());
    return newest ? { code: this.codes.codeOf(shareLinkId, newest.round), until: newest.until } : null;
  }
}
