import { type PlatformAnswer, postJson } from '../post-json.js';
import { getJson } from './get-json.js';

/** Both products are spoken to as of this version; Meta keeps one for two years. */
const VERSION = 'v25.0';

/** Meta's Graph API: one call, never repeated. */
export class GraphApi {
  /** @param root base address, without a slash at its end */
  constructor(private readonly root: string) {}

  /** @throws the network's own error when no complete answer came; read it with `networkFailure` */
  get(path: string, accessToken: string, signal: AbortSignal): Promise<PlatformAnswer> {
    return getJson(this.address(path), `Bearer ${accessToken}`, signal);
  }

  /** @throws the network's own error when no complete answer came; read it with `networkFailure` */
  post(path: string, body: object, accessToken: string, signal: AbortSignal): Promise<PlatformAnswer> {
    return postJson(this.address(path), body, `Bearer ${accessToken}`, signal);
  }

  private address(path: string): string {
    return `${this.root}/${VERSION}/${path}`;
  }
}
