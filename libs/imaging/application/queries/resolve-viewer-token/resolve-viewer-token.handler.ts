import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { viewerCodeNotValid } from '../../../domain/viewer-session.errors.js';
import { ViewerTokens } from '../../services/viewer-tokens.js';
import { ResolveViewerToken } from './resolve-viewer-token.query.js';

@QueryHandler(ResolveViewerToken)
export class ResolveViewerTokenHandler implements IQueryHandler<ResolveViewerToken> {
  constructor(
    private readonly tokens: ViewerTokens,
    private readonly sql: Sql,
  ) {}

  async execute({ token }: ResolveViewerToken): Promise<{ organizationId: string }> {
    const id = (this.tokens.code(token) ?? this.tokens.key(token))?.id;
    if (!id) throw viewerCodeNotValid();
    const row = await this.sql.first<{ organizationId: string | null }>(
      'SELECT imaging_organization_of_viewer_session($1) AS "organizationId"',
      [id],
    );
    if (!row?.organizationId) throw viewerCodeNotValid();
    return { organizationId: row.organizationId };
  }
}
