import { Agent, buildConnector } from 'undici';
import type { Dispatcher } from 'undici';
import { guardedConnector } from './guarded-connector.js';

const CONNECTION = { timeout: 5_000, allowH2: false } as const;
const POOL = { connections: 32, allowH2: false } as const;

/** Connections to the outside: one pool for addresses of users, which is guarded, and one for the operator's. */
export class OutboundPools {
  readonly untrusted: Dispatcher;
  readonly operator: Dispatcher;

  constructor({ allowPrivate }: { readonly allowPrivate: boolean }) {
    const open = buildConnector(CONNECTION);
    this.untrusted = new Agent({ ...POOL, connect: allowPrivate ? open : guardedConnector(CONNECTION) });
    this.operator = new Agent({ ...POOL, connect: open });
  }

  /** Cuts every connection. */
  async destroy(): Promise<void> {
    await Promise.all([this.untrusted.destroy(), this.operator.destroy()]);
  }
}
