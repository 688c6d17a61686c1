import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, Mediator } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { sendFile } from '#platform/http/files/send-file';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { FileStore } from '#platform/storage/file-store';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { OpenSharedReport } from '../../application/commands/open-shared-report/open-shared-report.command.js';
import { GetSharePage } from '../../application/queries/get-share-page/get-share-page.query.js';
import { ResolveShareLink } from '../../application/queries/resolve-share-link/resolve-share-link.query.js';
import { SHARE_PAGE_POLICY, sharePage } from './share-page.js';

/** Share links: no sign-in, the token is the permission. Nothing here may be stored or indexed. */
@ApiTags('share links')
@RateLimited('api')
@Controller('share')
export class ShareController {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly store: FileStore,
  ) {}

  /** The page behind a link, or the PDF itself for whoever asks for `application/pdf` by name. */
  @Get(':token')
  @ApiBytes('text/html', 'application/pdf')
  async page(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.headers.accept?.includes('application/pdf')) return this.document(token, request, reply);
    await this.bind(token);
    const { expiresAt } = await this.mediator.ask(new GetSharePage({ token }));
    const practice = await this.contexts.asSystem(
      'reporting.share-page',
      this.contexts.organizationId(),
      () => this.mediator.ask(new GetPractice({})),
    );
    const { name: practiceName, locale, timeZone } = practice;
    const page = sharePage({
      practiceName,
      locale,
      timeZone,
      expiresAt,
      documentPath: `${token}/report.pdf`,
    });
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', SHARE_PAGE_POLICY)
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .send(page);
  }

  /** The newest signed PDF of the report. */
  @Get(':token/report.pdf')
  @ApiBytes('application/pdf')
  async document(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.bind(token);
    const file = await this.mediator.send(new OpenSharedReport({ token }));
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
    await sendFile(this.store, file, 'inline', request, reply);
  }

  /** From here on the request belongs to the organization of the link. */
  private async bind(token: string): Promise<void> {
    const { organizationId } = await this.mediator.ask(new ResolveShareLink({ token }));
    this.contexts.amend({ organizationId });
  }
}
