import type { Socket } from 'node:net';
import { type ConnectionWish, openConnection } from '#platform/gateway/open-connection';
import { Association } from './association.js';
import type { AcceptedContext } from './association-parts.js';
import { DimseFailure } from './dimse-failure.js';
import { DEFAULT_DIMSE_LIMITS, type DimseLimits } from './dimse-limits.js';
import type { DimseHandler } from './dimse-operation.js';
import { IMPLEMENTATION } from './implementation.js';
import { CONTEXT_RESULT, type ProposedContext, type RoleSelection } from './pdu/association-terms.js';
import { ByteSource } from './pdu/byte-source.js';
import { decodeAssociateAccept } from './pdu/decode-associate.js';
import { encodeAssociateRequest } from './pdu/encode-associate.js';
import { PduReader } from './pdu/pdu-reader.js';

export interface AssociationWish extends ConnectionWish {
  readonly callingAeTitle: string;
  readonly calledAeTitle: string;
  readonly contexts: readonly ProposedContext[];
  readonly roles?: readonly RoleSelection[];
  readonly extended?: ReadonlyMap<string, Buffer>;
  readonly limits?: Partial<DimseLimits>;
  /** Serves what the peer asks on this association, such as the sub-operations of C-GET. */
  readonly handler?: DimseHandler;
}

/** Makes an association with a peer. Throws a DimseFailure when there is none to be had. */
export async function requestAssociation(wish: AssociationWish): Promise<Association> {
  const limits = { ...DEFAULT_DIMSE_LIMITS, ...wish.limits };
  const socket = await openConnection(wish, (why) => new DimseFailure('dimse.unreachable', why));
  const late = setTimeout(() => socket.destroy(), limits.artimMs);
  try {
    return await negotiate(wish, socket, limits);
  } catch (error) {
    socket.destroy();
    if (error instanceof DimseFailure) throw error;
    throw new DimseFailure('dimse.aborted', 'the peer did not answer the request for an association');
  } finally {
    clearTimeout(late);
  }
}

async function negotiate(wish: AssociationWish, socket: Socket, limits: DimseLimits): Promise<Association> {
  const { callingAeTitle, calledAeTitle, roles = [], extended = new Map<string, Buffer>(), handler } = wish;
  const user = {
    maximumLength: limits.pduBytes,
    implementationClassUid: IMPLEMENTATION.classUid,
    implementationVersionName: IMPLEMENTATION.versionName,
    roles,
    extended,
  };
  socket.write(encodeAssociateRequest({ callingAeTitle, calledAeTitle, contexts: wish.contexts, user }));
  const reader = new PduReader(
    new ByteSource(socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>),
    limits,
  );
  const event = await reader.next();
  if (event?.type === 'associate-reject') throw rejected(event);
  if (event?.type !== 'associate-accept')
    throw new DimseFailure('dimse.aborted', 'the peer ended the connection instead of answering');
  const answer = decodeAssociateAccept(event.body);
  const contexts = answer.contexts.flatMap(({ id, result, transferSyntax }): AcceptedContext[] => {
    const proposed = wish.contexts.find((context) => context.id === id);
    if (!proposed || result !== CONTEXT_RESULT.accepted) return [];
    return [{ id, abstractSyntax: proposed.abstractSyntax, transferSyntax, weAreUser: true }];
  });
  const peer = answer.user;
  const parts = { socket, reader, limits, callingAeTitle, calledAeTitle, contexts, peer };
  return new Association(handler ? { ...parts, handler } : parts);
}

const REASONS: Readonly<Record<string, string>> = {
  '1-3': 'it does not know the calling AE title',
  '1-7': 'it does not know the called AE title',
  '3-1': 'it is congested',
  '3-2': 'it has too many associations',
};

function rejected({ source, reason }: { source: number; reason: number }): DimseFailure {
  const why = REASONS[`${source}-${reason}`] ?? `source ${source}, reason ${reason}`;
  return new DimseFailure('dimse.rejected', `the peer refused the association: ${why}`);
}
