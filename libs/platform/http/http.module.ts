import { Global, Module } from '@nestjs/common';
import { HealthChecks } from './health/health-checks.js';
import { HealthController } from './health/health.controller.js';

/** Health and metrics over HTTP; every process has it. */
@Global()
@Module({ controllers: [HealthController], providers: [HealthChecks], exports: [HealthChecks] })
export class HttpModule {}
