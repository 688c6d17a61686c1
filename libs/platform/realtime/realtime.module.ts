import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { Log } from '#platform/telemetry/log';
import { openRealtime } from './open-realtime.js';
import { Realtime } from './realtime.js';
import { WebSocketDoor } from './web-socket-door.js';

/** Messages to those who are there now: over Redis where one is configured, else over PostgreSQL; and the door for WebSockets. */
@Global()
@Module({
  providers: [WebSocketDoor, { provide: Realtime, inject: [Settings, Log], useFactory: openRealtime }],
  exports: [Realtime, WebSocketDoor],
})
export class RealtimeModule {}
