import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { HasOrganizations } from './has-organizations.query.js';

@QueryHandler(HasOrganizations)
export class HasOrganizationsHandler implements IQueryHandler<HasOrganizations> {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<boolean> {
    return (await this.sql.first('SELECT id FROM identity_organizations(NULL) AS id')) !== undefined;
  }
}
