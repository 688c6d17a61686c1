import { Global, Module } from '@nestjs/common';
import { CookieCredentials } from './auth/cookie-credentials.js';
import { HealthChecks } from './health/health-checks.js';
import { HealthController } from './health/health.controller.js';

/** Health and metrics over HTTP, and the cookies that doors take; every process has it. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [CookieCredentials, HealthChecks],
  exports: [CookieCredentials, HealthChecks],
})
export class HttpModule {}
