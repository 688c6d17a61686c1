import type { PlatformGateway } from './platform-gateway.js';

/** The platforms whose events come over a connection that we keep. */
export class PlatformGateways {
  constructor(private readonly gateways: readonly PlatformGateway[]) {}

  all(): readonly PlatformGateway[] {
    return this.gateways;
  }
}
