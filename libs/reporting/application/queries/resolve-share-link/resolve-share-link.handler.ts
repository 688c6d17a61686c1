import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLinkUrls } from '../../services/share-link-urls.js';
import { ResolveShareLink } from './resolve-share-link.query.js';

@QueryHandler(ResolveShareLink)
export class ResolveShareLinkHandler implements IQueryHandler<ResolveShareLink> {
  constructor(
    private readonly urls: ShareLinkUrls,
    private readonly sql: Sql,
  ) {}

  async execute({ token }: ResolveShareLink): Promise<{ organizationId: string }> {
    const id = this.urls.parse(token);
    if (!id) throw noSuchLink();
    const row = await this.sql.first<{ organizationId: string | null }>(
      'SELECT reporting_organization_of_share_link($1) AS "organizationId"',
      [id],
    );
    if (!row?.organizationId) throw noSuchLink();
    return { organizationId: row.organizationId };
  }
}
