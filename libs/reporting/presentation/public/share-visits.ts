import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, DomainError, Mediator } from '#kernel';
import { GetPractice, type PracticeView } from '#identity/contracts';
import { STATUS_OF } from '#platform/http/problem/status-of';
import { GetSharedReport } from '../../application/queries/get-shared-report/get-shared-report.query.js';
import type { SharedReportView } from '../../application/queries/get-shared-report/shared-report.view.js';
import { ResolveShareLink } from '../../application/queries/resolve-share-link/resolve-share-link.query.js';
import { shareClosedPage } from './share-closed-page.js';
import { shareKeyIn } from './share-cookie.js';
import { SHARE_PAGE_POLICY } from './share-layout.js';

const PART = 'reporting.share-page';

/** Who follows a link: which organization and report it is, and what they are answered when it is closed. */
@Injectable()
export class ShareVisits {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** From here on the request belongs to the organization of the link. */
  async bind(token: string): Promise<void> {
    const { organizationId } = await this.mediator.ask(new ResolveShareLink({ token }));
    this.contexts.amend({ organizationId });
  }

  practice(): Promise<PracticeView> {
    return this.asSystem(() => this.mediator.ask(new GetPractice({})));
  }

  asSystem<R>(work: () => Promise<R>): Promise<R> {
    return this.contexts.asSystem(PART, this.contexts.organizationId(), work);
  }

  /**
   * What the link leads to, for a browser that has opened it. From here on the request is that of the link's holder, who may
   * look at this study and nothing else.
   */
  async enter(token: string, { headers }: FastifyRequest): Promise<SharedReportView> {
    await this.bind(token);
    const key = shareKeyIn(headers.cookie);
    const shared = await this.mediator.ask(new GetSharedReport({ token, ...(key && { key }) }));
    this.actAs(shared.shareLinkId, shared.images ? [shared.studyInstanceUid] : []);
    return shared;
  }

  /** @param studies Study Instance UIDs that the holder may look at */
  private actAs(id: string, studies: readonly string[]): void {
    const organizationId = this.contexts.organizationId();
    const permissions = new Set(studies.length > 0 ? ['studies.read'] : []);
    const only = { study: studies };
    const actor = { kind: 'share-link', id, organizationId, name: 'Share link', permissions, only } as const;
    this.contexts.amend({ actor });
  }

  send(reply: FastifyReply, page: string, status = 200): void {
    void reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', SHARE_PAGE_POLICY)
      .send(page);
  }

  /**
   * Does what was asked for; a refusal is a page for browsers, and a problem document for others. Nothing of it is kept or
   * indexed. Who has not opened the link is led to its page.
   */
  async answer(
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<void>,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow, noarchive');
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || !request.headers.accept?.includes('text/html')) throw error;
      if (error.code === 'reporting.share-link-closed')
        return void reply.redirect(`/share/${encodeURIComponent(token)}`, 303);
      this.send(reply, await this.closed(error), STATUS_OF[error.kind]);
    }
  }

  private async closed(error: DomainError): Promise<string> {
    const { organizationId, locale } = this.contexts.get();
    if (!organizationId) return shareClosedPage({ locale, error });
    const practice = await this.practice();
    return shareClosedPage({ practice, locale: practice.locale, error });
  }
}
