import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { KnowledgeImport } from '../../domain/knowledge-import.js';
import { KnowledgeImportRepository } from '../../domain/knowledge-import.repository.js';
import { KnowledgeImportSchema } from './knowledge-import.schema.js';

@Injectable()
export class TypeormKnowledgeImportRepository extends KnowledgeImportRepository {
  private readonly store: AggregateStore<KnowledgeImport>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(KnowledgeImportSchema);
  }

  override async get(id: string): Promise<KnowledgeImport> {
    const one = await this.store.find(id);
    if (!one) throw notFound('conversations.knowledge-import');
    return one;
  }

  override async add(one: KnowledgeImport, content: Uint8Array): Promise<void> {
    await this.store.add(one);
    await this.sql.change(
      'INSERT INTO knowledge_import_content (organization_id, import_id, content) VALUES ($1, $2, $3)',
      [one.organizationId, one.id, content],
    );
  }

  override async update(one: KnowledgeImport): Promise<void> {
    await this.store.update(one);
    if (one.status !== 'queued')
      await this.sql.change('DELETE FROM knowledge_import_content WHERE import_id = $1', [one.id]);
  }
}
