import { Controller, Get, Req, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forbidden } from '#kernel';
import { Settings } from '#platform/config/settings';
import { AddressList } from '#platform/security/address-list';
import { Metrics } from '#platform/telemetry/metrics';
import { HealthChecks } from './health-checks.js';

/** What `@HiddenFromOpenApi()` sets; the processes without an API need not load @nestjs/swagger for it. */
const HiddenFromOpenApi = () => SetMetadata('swagger/apiExcludeController', [true]);

/** Liveness, readiness and metrics, for those who run the process. */
@HiddenFromOpenApi()
@Controller()
export class HealthController {
  private readonly metricsAllow: AddressList;

  constructor(
    private readonly checks: HealthChecks,
    private readonly metrics: Metrics,
    settings: Settings,
  ) {
    this.metricsAllow = AddressList.parse(settings.http.metricsAllow);
  }

  /** The process runs and its event loop turns; says nothing of what it depends on. */
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.checks.report();
    void reply.status(report.status === 'ok' ? 200 : 503).send(report);
  }

  @Get('metrics')
  async scrape(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.metricsAllow.includes(request.ip))
      throw forbidden('http.metrics-closed', 'Metrics are not open to this address.');
    void reply.header('content-type', this.metrics.contentType).send(await this.metrics.text());
  }
}
