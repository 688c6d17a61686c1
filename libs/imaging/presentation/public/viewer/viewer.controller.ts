import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, DomainError, Mediator } from '#kernel';
import { Settings } from '#platform/config/settings';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { EnterViewer } from '../../../application/commands/enter-viewer/enter-viewer.command.js';
import { ResolveViewerToken } from '../../../application/queries/resolve-viewer-token/resolve-viewer-token.query.js';
import { isUid } from '../../../domain/dicom/is-uid.js';
import { DicomwebBase } from '../dicomweb/dicomweb-base.js';
import { ViewerApplication } from './viewer-application.js';
import { VIEWER_CLOSED_POLICY, viewerClosedPage } from './viewer-closed-page.js';
import { viewerConfig } from './viewer-config.js';
import { viewerCookies, viewerKeyIn } from './viewer-cookie.js';

/**
 * The viewer: OHIF's page with our settings, and the way in. The page itself shows nothing; its images come from DICOMweb, to
 * those who were let in.
 */
@ApiExcludeController()
@RateLimited('dicomweb')
@Controller()
export class ViewerController {
  constructor(
    private readonly application: ViewerApplication,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly base: DicomwebBase,
    private readonly settings: Settings,
  ) {}

  /** Where a viewer's address leads: takes its code for a cookie and goes on to the page. */
  @Get('viewer/open/:code')
  @RateLimited('api')
  async open(
    @Param('code') code: string,
    @Query('StudyInstanceUIDs') studies: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // a code is not spent on a page that cannot be shown
    await this.application.page();
    const entered = await this.enter(code, viewerKeyIn(request.headers.cookie));
    void reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow');
    if (!entered) return void reply.redirect('/viewer/closed', 303);
    const secure = this.settings.http.publicBaseUrl.startsWith('https:');
    const uids = typeof studies === 'string' ? studies.split(',').filter(isUid) : [];
    void reply
      .header('set-cookie', viewerCookies(entered.key, entered.endsAt, secure))
      .redirect(uids.length > 0 ? `/viewer/viewer?StudyInstanceUIDs=${uids.join(',')}` : '/viewer/', 303);
  }

  @Get('viewer/closed')
  closed(@Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', VIEWER_CLOSED_POLICY)
      .send(viewerClosedPage(this.contexts.get().locale));
  }

  /** OHIF looks for its settings beside its page. */
  @Get('app-config.js')
  config(@Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'public, no-cache')
      .send(viewerConfig(this.base.url));
  }

  /** Every path of OHIF's own is the same page. */
  @Get(['viewer', 'viewer/*'])
  async page(@Res() reply: FastifyReply): Promise<void> {
    const { html, policy } = await this.application.page();
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-embedder-policy', 'require-corp')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('x-robots-tag', 'noindex, nofollow')
      .header('cache-control', 'public, no-cache')
      .send(html);
  }

  /** Undefined for a code that is not valid, whatever is wrong with it. */
  private async enter(
    code: string,
    formerKey: string | undefined,
  ): Promise<{ key: string; endsAt: Date } | undefined> {
    try {
      const { organizationId } = await this.mediator.ask(new ResolveViewerToken({ token: code }));
      this.contexts.amend({ organizationId });
      return await this.mediator.send(new EnterViewer({ code, ...(formerKey && { formerKey }) }));
    } catch (error) {
      if (error instanceof DomainError && ['not-found', 'invalid'].includes(error.kind)) return undefined;
      throw error;
    }
  }
}
