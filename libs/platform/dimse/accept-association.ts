import type { Socket } from 'node:net';
import { Association } from './association.js';
import type { AcceptedContext } from './association-parts.js';
import { DimseFailure } from './dimse-failure.js';
import type { DimseLimits } from './dimse-limits.js';
import type { DimseHandler } from './dimse-operation.js';
import { IMPLEMENTATION } from './implementation.js';
import {
  APPLICATION_CONTEXT,
  type AssociateRequest,
  CONTEXT_RESULT,
  type ContextAnswer,
  REJECTION,
  type Rejection,
  type RoleSelection,
} from './pdu/association-terms.js';
import { ByteSource } from './pdu/byte-source.js';
import { decodeAssociateRequest } from './pdu/decode-associate.js';
import { encodeAssociateAccept } from './pdu/encode-associate.js';
import { PduReader } from './pdu/pdu-reader.js';
import { ABORT_REASON, shortPdus } from './pdu/short-pdus.js';

/** What is answered to who asks for an association. */
export type Negotiation =
  | { readonly rejection: Rejection }
  | {
      /** An answer to each proposed context. */
      readonly contexts: readonly (ContextAnswer & { readonly weAreUser?: boolean })[];
      readonly roles?: readonly RoleSelection[];
      readonly extended?: ReadonlyMap<string, Buffer>;
      readonly handler: DimseHandler;
    };

export type Negotiate = (request: AssociateRequest) => Promise<Negotiation>;

/**
 * Waits for the peer's request on a new connection and answers it; undefined when no association came of it, and the
 * connection is closed then.
 */
export async function acceptAssociation(
  socket: Socket,
  limits: DimseLimits,
  negotiate: Negotiate,
): Promise<Association | undefined> {
  const reader = new PduReader(
    new ByteSource(socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>),
    limits,
  );
  const artim = setTimeout(() => socket.destroy(), limits.artimMs);
  try {
    const event = await reader.next();
    if (event?.type !== 'associate-request') {
      if (event) socket.write(shortPdus.abort(ABORT_REASON.unexpectedPdu));
      socket.destroySoon();
      return undefined;
    }
    return await answer(event.body, socket, reader, limits, negotiate);
  } catch (error) {
    if (error instanceof DimseFailure) socket.write(shortPdus.abort(ABORT_REASON.invalidParameter));
    socket.destroySoon();
    return undefined;
  } finally {
    clearTimeout(artim);
  }
}

async function answer(
  body: Buffer,
  socket: Socket,
  reader: PduReader,
  limits: DimseLimits,
  negotiate: Negotiate,
): Promise<Association | undefined> {
  const { protocolVersion, applicationContext, ...request } = decodeAssociateRequest(body);
  const negotiation = await judge(protocolVersion, applicationContext, () => negotiate(request));
  if ('rejection' in negotiation) {
    socket.write(shortPdus.reject(negotiation.rejection));
    // the peer closes the connection; what it sends meanwhile is not listened to
    while (await reader.next().catch(() => undefined));
    socket.destroy();
    return undefined;
  }
  const { calledAeTitle, callingAeTitle } = request;
  const accept = encodeAssociateAccept({
    calledAeTitle,
    callingAeTitle,
    contexts: negotiation.contexts,
    user: {
      maximumLength: limits.pduBytes,
      implementationClassUid: IMPLEMENTATION.classUid,
      implementationVersionName: IMPLEMENTATION.versionName,
      roles: negotiation.roles ?? [],
      extended: negotiation.extended ?? new Map(),
    },
  });
  const abstractSyntaxes = new Map(request.contexts.map(({ id, abstractSyntax }) => [id, abstractSyntax]));
  const contexts = negotiation.contexts
    .filter(({ result }) => result === CONTEXT_RESULT.accepted)
    .map(({ id, transferSyntax, weAreUser = false }): AcceptedContext => {
      return { id, abstractSyntax: abstractSyntaxes.get(id) ?? '', transferSyntax, weAreUser };
    });
  const { handler } = negotiation;
  const association = new Association({
    socket,
    reader,
    limits,
    callingAeTitle,
    calledAeTitle,
    contexts,
    peer: request.user,
    handler,
  });
  socket.write(accept);
  return association;
}

async function judge(
  protocolVersion: number,
  applicationContext: string,
  negotiate: () => Promise<Negotiation>,
): Promise<Negotiation> {
  if ((protocolVersion & 1) === 0) return { rejection: REJECTION.protocolVersionNotSupported };
  if (applicationContext !== APPLICATION_CONTEXT)
    return { rejection: REJECTION.applicationContextNotSupported };
  return negotiate();
}
