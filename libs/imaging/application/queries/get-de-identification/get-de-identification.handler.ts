import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import {
  DE_IDENTIFICATION_COLUMNS,
  DE_IDENTIFICATION_TABLES,
} from '../find-de-identifications/de-identification-columns.js';
import type { DeIdentificationView } from '../find-de-identifications/de-identification.view.js';
import { GetDeIdentification } from './get-de-identification.query.js';

@QueryHandler(GetDeIdentification)
export class GetDeIdentificationHandler implements IQueryHandler<GetDeIdentification> {
  constructor(private readonly sql: Sql) {}

  async execute({ deIdentificationId }: GetDeIdentification): Promise<DeIdentificationView> {
    const found = await this.sql.first<DeIdentificationView>(
      `SELECT ${DE_IDENTIFICATION_COLUMNS} FROM ${DE_IDENTIFICATION_TABLES} WHERE d.id = $1`,
      [deIdentificationId],
    );
    if (!found) throw notFound('imaging.de-identification');
    return found;
  }
}
