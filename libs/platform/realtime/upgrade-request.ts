import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request to become a WebSocket. */
export interface UpgradeRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The client's address, proxies considered. */
  readonly address: string;
  readonly origin?: string;
  /** From `Authorization: Bearer`, or from a subprotocol `bearer.<token>`: browsers can send no headers here. */
  readonly bearer?: string;
  readonly locale: string;
}

/** The subprotocol of ours; a client that offers any must offer this one, because the answer must name one of them. */
export const SUBPROTOCOL = 'isocenter';

const BEARER = /^Bearer ([\x21-\x7e]{1,4096})$/i;
const BEARER_PROTOCOL = /^bearer\.([\w.~+/=-]{1,4096})$/;
const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export function readUpgradeRequest(request: IncomingMessage, address: string): UpgradeRequest {
  const { headers } = request;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const bearer = bearerOf(headers);
  const tag = headers['accept-language']?.split(',')[0]?.split(';')[0]?.trim();
  return {
    path: url.pathname,
    query: url.searchParams,
    headers,
    address,
    ...(headers.origin === undefined ? {} : { origin: headers.origin }),
    ...(bearer === undefined ? {} : { bearer }),
    locale: tag !== undefined && LOCALE.test(tag) ? tag : 'en',
  };
}

function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  const fromHeader = BEARER.exec(headers.authorization ?? '')?.[1];
  if (fromHeader !== undefined) return fromHeader;
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return protocols.map((name) => BEARER_PROTOCOL.exec(name)?.[1]).find((token) => token !== undefined);
}
