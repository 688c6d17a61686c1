import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AuthenticationGuard } from './auth/authentication.guard.js';
import { RateLimitGuard } from './limits/rate-limit.guard.js';
import { RefusedCredentials } from './limits/refused-credentials.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { validationPipe } from './validation-pipe.js';

/** What every request to an API passes: who is it, not too often, well-formed; and how errors are answered. */
@Module({
  providers: [
    RefusedCredentials,
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpDoorModule {}
