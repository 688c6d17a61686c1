import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { type ClueKind, LocateOrganization } from './locate-organization.query.js';

/** SECURITY DEFINER look-ups: each answers one organization's id for an exact clue, nothing else. */
const LOOK_UPS: Readonly<Record<ClueKind, string>> = {
  email: 'SELECT identity_organization_of_email($1) AS id',
  'refresh-token': 'SELECT identity_organization_of_refresh_token($1::uuid) AS id',
  'password-reset': 'SELECT identity_organization_of_password_reset($1::uuid) AS id',
  'api-key': 'SELECT identity_organization_of_api_key($1::uuid) AS id',
};

@QueryHandler(LocateOrganization)
export class LocateOrganizationHandler implements IQueryHandler<LocateOrganization> {
  constructor(private readonly sql: Sql) {}

  async execute({ clue, value }: LocateOrganization): Promise<string | null> {
    // PostgreSQL's text cannot hold NUL, so such an address is nobody's.
    if (value.includes('\0')) return null;
    return (await this.sql.first<{ id: string | null }>(LOOK_UPS[clue], [value]))?.id ?? null;
  }
}
