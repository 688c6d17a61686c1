import { conflict, CurrentContext, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { DeIdentificationState } from '../../../domain/de-identification/de-identification.js';
import {
  type ArchivedCopy,
  type DeIdentifiedArchive,
  GetDeIdentifiedArchive,
} from './get-de-identified-archive.query.js';

@QueryHandler(GetDeIdentifiedArchive)
export class GetDeIdentifiedArchiveHandler implements IQueryHandler<GetDeIdentifiedArchive> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute({ deIdentificationId }: GetDeIdentifiedArchive): Promise<DeIdentifiedArchive> {
    const found = await this.sql.first<{ state: DeIdentificationState; projectId: string | null }>(
      'SELECT state, project_id AS "projectId" FROM de_identification WHERE id = $1',
      [deIdentificationId],
    );
    if (!found) throw notFound('imaging.de-identification');
    if (found.projectId !== null)
      throw conflict('imaging.de-identification-in-project', 'These copies are studies of a project.');
    if (found.state === 'expired')
      throw conflict(
        'imaging.de-identification-expired',
        'These copies are not kept any longer. Make them again.',
      );
    if (found.state !== 'done')
      throw conflict('imaging.de-identification-not-ready', 'These copies are not complete.');
    const copies = await this.sql.rows<ArchivedCopy>(
      `SELECT place, path, size::float8 AS size, crc32::float8 AS crc32 FROM de_identification_instance
       WHERE de_identification_id = $1 AND path IS NOT NULL ORDER BY place`,
      [deIdentificationId],
    );
    return { organizationId: this.context.organizationId(), copies };
  }
}
