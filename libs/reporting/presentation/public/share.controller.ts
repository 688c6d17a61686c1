import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator } from '#kernel';
import { RecordAccess } from '#identity/contracts';
import { FindShownSeries } from '#imaging/contracts';
import { Settings } from '#platform/config/settings';
import { sendFile } from '#platform/http/files/send-file';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { FileStore } from '#platform/storage/file-store';
import { OpenSharedReport } from '../../application/commands/open-shared-report/open-shared-report.command.js';
import { RequestShareCode } from '../../application/commands/request-share-code/request-share-code.command.js';
import { GetReportPrint } from '../../application/queries/get-report-print/get-report-print.query.js';
import { GetSharedDocument } from '../../application/queries/get-shared-document/get-shared-document.query.js';
import { GetSharePage } from '../../application/queries/get-share-page/get-share-page.query.js';
import { OpenShareBody } from './dto/open-share.body.dto.js';
import { shareAnswer } from './share-answer.js';
import { shareCookie, shareKeyIn } from './share-cookie.js';
import { sharePage } from './share-page.js';
import { ShareVisits } from './share-visits.js';
import { sharedReportPage } from './shared-report-page.js';

const FORM = 'application/x-www-form-urlencoded';

/** Share links: no sign-in; the link and its second factor are the permission. Nothing here may be stored or indexed. */
@ApiTags('share links')
@RateLimited('api')
@Controller('share')
export class ShareController {
  constructor(
    private readonly mediator: Mediator,
    private readonly visits: ShareVisits,
    private readonly store: FileStore,
    private readonly settings: Settings,
  ) {}

  /** The page behind a link: what it asks for, or the report for a browser that has answered. */
  @Get(':token')
  @ApiBytes('text/html')
  page(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.visits.answer(token, request, reply, () => this.show(token, request, reply));
  }

  /** Opens the link for a right answer, in this browser for half an hour. */
  @Post(':token')
  @ApiConsumes(FORM)
  @ApiBytes('text/html')
  open(
    @Param('token') token: string,
    @Body() body: OpenShareBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.visits.answer(token, request, reply, async () => {
      await this.visits.bind(token);
      const { factor } = await this.mediator.ask(new GetSharePage({ token }));
      const answer = shareAnswer(factor, body);
      if (!answer) return this.show(token, request, reply, 'incomplete');
      const opening = await this.mediator.send(new OpenSharedReport({ token, ...answer }));
      if (!opening.opened) return this.show(token, request, reply, 'wrong');
      const secure = this.settings.http.publicBaseUrl.startsWith('https:');
      void reply
        .header('set-cookie', shareCookie(token, opening.session, secure))
        .redirect(`/share/${token}`, 303);
    });
  }

  /** Has the code that the link asks for sent to whom it was made for. */
  @Post(':token/code')
  @ApiConsumes(FORM)
  @ApiBytes('text/html')
  code(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.visits.answer(token, request, reply, async () => {
      await this.visits.bind(token);
      await this.mediator.send(new RequestShareCode({ token }));
      void reply.redirect(`/share/${token}`, 303);
    });
  }

  /** The signed PDF of the newest version. */
  @Get(':token/report.pdf')
  @ApiBytes('application/pdf')
  document(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.visits.answer(token, request, reply, async () => {
      await this.visits.bind(token);
      const key = shareKeyIn(request.headers.cookie);
      const file = await this.mediator.ask(new GetSharedDocument({ token, ...(key && { key }) }));
      const { reportId } = await this.visits.enter(token, request);
      await this.record(reportId, 'downloaded');
      await sendFile(this.store, file, 'inline', request, reply);
    });
  }

  private async show(
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
    fault?: 'wrong' | 'incomplete',
  ): Promise<void> {
    await this.visits.bind(token);
    const key = shareKeyIn(request.headers.cookie);
    const page = await this.mediator.ask(new GetSharePage({ token, ...(key && { key }) }));
    if (page.opened && !fault) return this.report(token, request, reply);
    const { name: practiceName, locale, timeZone } = await this.visits.practice();
    const { factor, codeSent, expiresAt } = page;
    const shown = { practiceName, locale, timeZone, token, factor, codeSent, expiresAt };
    this.visits.send(reply, sharePage({ ...shown, ...(fault && { fault }) }), fault ? 422 : 200);
  }

  private async report(token: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const shared = await this.visits.enter(token, request);
    const { reportId, revision, studyId, images, expiresAt } = shared;
    const print = await this.visits.asSystem(() =>
      this.mediator.ask(new GetReportPrint({ reportId, revision })),
    );
    const series = images ? await this.mediator.ask(new FindShownSeries({ studyId })) : undefined;
    const { name: practiceName, locale, timeZone } = await this.visits.practice();
    await this.record(reportId, 'viewed');
    const shown = { practiceName, locale, timeZone, token, expiresAt, print };
    this.visits.send(reply, sharedReportPage({ ...shown, ...(series && { series }) }));
  }

  private async record(subjectId: string, action: string): Promise<void> {
    await this.mediator.send(new RecordAccess({ subjectType: 'report', subjectId, action }));
  }
}
