import { Injectable } from '@nestjs/common';
import { actorId, CurrentContext, type ResourceCheck, Sql } from '#kernel';
import { notYourDraft } from '../../domain/report.errors.js';

/**
 * What somebody wrote is changed or issued by that person, or by those who may sign it: a resident does not rewrite
 * another resident's draft. Asked besides `reports.write`; a draft nobody wrote yet is anybody's.
 */
@Injectable()
export class AuthorOrSigner implements ResourceCheck<{ readonly reportId: string }> {
  constructor(
    private readonly contexts: CurrentContext,
    private readonly sql: Sql,
  ) {}

  /** @throws DomainError `reporting.not-your-draft` */
  async check({ reportId }: { readonly reportId: string }): Promise<void> {
    const { actor } = this.contexts.get();
    if (actor.kind === 'system' || ('permissions' in actor && actor.permissions.has('reports.sign'))) return;
    const report = await this.sql.first<{ authorId: string | null }>(
      'SELECT author_id AS "authorId" FROM report WHERE id = $1',
      [reportId],
    );
    if (report?.authorId && report.authorId !== actorId(actor)) throw notYourDraft();
  }
}
