import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Log } from '../telemetry/log.js';
import { connectRateRedis } from './connect-rate-redis.js';
import { FlexibleRateLimiter } from './flexible-rate-limiter.js';
import { RateLimiter } from './rate-limiter.js';

/** What is shared between processes when Redis is there. */
@Global()
@Module({
  providers: [
    {
      provide: RateLimiter,
      useFactory: async ({ redis }: Settings, log: Log) =>
        new FlexibleRateLimiter(redis.url === undefined ? undefined : await connectRateRedis(redis.url, log)),
      inject: [Settings, Log],
    },
  ],
  exports: [RateLimiter],
})
export class CacheModule {}
