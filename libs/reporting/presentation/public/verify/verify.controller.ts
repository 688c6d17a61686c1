import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, DomainError, Mediator } from '#kernel';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { GetVerification } from '../../../application/queries/get-verification/get-verification.query.js';
import { ResolveVerificationCode } from '../../../application/queries/resolve-verification-code/resolve-verification-code.query.js';
import { noSuchCode } from '../../../domain/report.errors.js';
import { parseVerificationCode } from '../../../domain/verification-code.js';
import { ShareVisits } from '../share-visits.js';
import { VERIFY_PAGE_POLICY } from './compare-script.js';
import { sha256In } from './sha256-in.js';
import { verifyFormPage } from './verify-form-page.js';
import { type Comparison, verifyPage } from './verify-page.js';

const LONGEST = 100;

/** Tells whoever has a document with a code whether it is genuine and still valid, and nothing of whom it is about. */
@ApiTags('verification')
@RateLimited('api')
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly visits: ShareVisits,
  ) {}

  /** Asks for a code, and goes on to its document. */
  @Get()
  @ApiQuery({ name: 'code', required: false })
  @ApiBytes('text/html')
  form(@Query('code') written: unknown, @Res() reply: FastifyReply): void {
    const { locale } = this.contexts.get();
    if (typeof written !== 'string') return this.send(reply, verifyFormPage({ locale, action: 'verify' }));
    const code = parseVerificationCode(written);
    if (code) return void reply.header('cache-control', 'no-store').redirect(`/verify/${code}`, 303);
    const typed = written.slice(0, LONGEST);
    this.send(reply, verifyFormPage({ locale, action: 'verify', typed, fault: 'notACode' }), 422);
  }

  /** The document of a code: valid, superseded or withdrawn; compared with a file by its SHA-256. */
  @Get(':code')
  @ApiQuery({ name: 'sha256', required: false })
  @ApiBytes('text/html')
  async document(
    @Param('code') written: string,
    @Query('sha256') hash: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.show(written, typeof hash === 'string' ? hash : undefined, reply);
    } catch (error) {
      const isUnknown = error instanceof DomainError && error.kind === 'not-found';
      if (!isUnknown || !request.headers.accept?.includes('text/html')) throw error;
      const { locale } = this.contexts.get();
      const typed = written.slice(0, LONGEST);
      this.send(reply, verifyFormPage({ locale, action: '../verify', typed, fault: 'unknown' }), 404);
    }
  }

  private async show(written: string, hash: string | undefined, reply: FastifyReply): Promise<void> {
    const code = parseVerificationCode(written);
    if (!code) throw noSuchCode();
    const { organizationId } = await this.mediator.ask(new ResolveVerificationCode({ code }));
    this.contexts.amend({ organizationId });
    const verification = await this.mediator.ask(new GetVerification({ code }));
    const { name: practiceName, locale, timeZone } = await this.visits.practice();
    const comparison = hash === undefined ? undefined : compared(hash, verification.sha256);
    const page = { practiceName, locale, timeZone, verification, ...(comparison && { comparison }) };
    this.send(reply, verifyPage(page), comparison === 'notAHash' ? 422 : 200);
  }

  /** Nothing of it is kept or indexed: it may be another tomorrow. */
  private send(reply: FastifyReply, page: string, status = 200): void {
    void reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', VERIFY_PAGE_POLICY)
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow, noarchive')
      .send(page);
  }
}

function compared(hash: string, sha256: string): Comparison {
  const given = sha256In(hash);
  if (!given) return 'notAHash';
  return given === sha256 ? 'same' : 'different';
}
