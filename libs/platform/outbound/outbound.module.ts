import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { OutboundHttp } from './outbound-http.js';
import { UndiciOutboundHttp } from './undici-outbound-http.js';

/** HTTP to the outside. */
@Global()
@Module({
  providers: [
    {
      provide: OutboundHttp,
      useFactory: ({ outbound }: Settings) => new UndiciOutboundHttp(outbound),
      inject: [Settings],
    },
  ],
  exports: [OutboundHttp],
})
export class OutboundModule {}
