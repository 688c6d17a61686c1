import { CurrentContext, type IQueryHandler, Mediator, QueryHandler, Sql } from '#kernel';
import { FindStorageKeys } from '#files/contracts';
import { documentFileId, documentOf } from '../../services/document-key.js';
import { FindKnownDocuments } from './find-known-documents.query.js';

@QueryHandler(FindKnownDocuments)
export class FindKnownDocumentsHandler implements IQueryHandler<FindKnownDocuments> {
  constructor(
    private readonly sql: Sql,
    private readonly mediator: Mediator,
    private readonly context: CurrentContext,
  ) {}

  async execute({ storageKeys }: FindKnownDocuments): Promise<string[]> {
    // Throws without an organization: that no row is seen must not pass for that there is none.
    const organizationId = this.context.organizationId();
    const versions = storageKeys.flatMap((key) => documentOf(organizationId, key) ?? []);
    const attached = await this.sql.rows<{ key: string }>(
      'SELECT storage_key AS key FROM report_file WHERE organization_id = $1 AND report_id = ANY($2)',
      [organizationId, versions.map(({ reportId }) => reportId)],
    );
    // A document is registered as a file before it is attached to its report.
    const registered = await this.mediator.ask(
      new FindStorageKeys({ fileIds: versions.map(documentFileId) }),
    );
    const known = new Set([...attached.map(({ key }) => key), ...registered]);
    return storageKeys.filter((key) => known.has(key));
  }
}
