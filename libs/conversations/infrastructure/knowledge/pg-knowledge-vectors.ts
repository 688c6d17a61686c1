import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import { KnowledgeVectors, type PassageText } from '../../application/services/knowledge-vectors.js';
import { packVector } from './passage-vectors.js';

/** Vectors beside the passages that they are of. */
@Injectable()
export class PgKnowledgeVectors extends KnowledgeVectors {
  constructor(private readonly sql: Sql) {
    super();
  }

  /** With the title and the headings, without which a passage may not tell what it is about. */
  override textsOf(articleId: string, version: number): Promise<PassageText[]> {
    return this.sql.rows<PassageText>(
      `SELECT ordinal, concat_ws(E'\\n', title, nullif(heading, ''), text) AS text FROM knowledge_passage
       WHERE article_id = $1 AND version = $2 ORDER BY ordinal`,
      [articleId, version],
    );
  }

  override async keep(
    { articleId, version, model }: { articleId: string; version: number; model: string },
    vectors: readonly { readonly ordinal: number; readonly vector: readonly number[] }[],
  ): Promise<void> {
    await this.sql.change(
      `UPDATE knowledge_passage p SET embedding = v.embedding, embedding_model = $3
       FROM unnest($4::int[], $5::bytea[]) AS v(ordinal, embedding)
       WHERE p.article_id = $1 AND p.version = $2 AND p.ordinal = v.ordinal`,
      [
        articleId,
        version,
        model,
        vectors.map(({ ordinal }) => ordinal),
        vectors.map(({ vector }) => packVector(vector)),
      ],
    );
  }
}
