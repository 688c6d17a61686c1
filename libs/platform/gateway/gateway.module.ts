import { Global, Module } from '@nestjs/common';
import { GatewayDoors } from './gateway-doors.js';

/** The doors of the gateway's process. */
@Global()
@Module({ providers: [GatewayDoors], exports: [GatewayDoors] })
export class GatewayModule {}
