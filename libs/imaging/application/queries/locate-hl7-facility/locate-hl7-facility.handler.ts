import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { LocateHl7Facility } from './locate-hl7-facility.query.js';

@QueryHandler(LocateHl7Facility)
export class LocateHl7FacilityHandler implements IQueryHandler<LocateHl7Facility> {
  constructor(private readonly sql: Sql) {}

  async execute({ facility }: LocateHl7Facility): Promise<string | null> {
    const found = await this.sql.first<{ id: string | null }>(
      'SELECT imaging_organization_of_facility($1) AS id',
      [facility],
    );
    return found?.id ?? null;
  }
}
