import type { Socket } from 'node:net';
import type { DimseLimits } from './dimse-limits.js';
import type { DimseHandler } from './dimse-operation.js';
import type { UserInformation } from './pdu/association-terms.js';
import type { PduReader } from './pdu/pdu-reader.js';

/** A presentation context that both sides accepted. */
export interface AcceptedContext {
  readonly id: number;
  readonly abstractSyntax: string;
  readonly transferSyntax: string;
  /** We may be the user of the service here: as requestor unless roles say otherwise, as acceptor only when they do. */
  readonly weAreUser: boolean;
}

export interface AssociationParts {
  readonly socket: Socket;
  readonly reader: PduReader;
  readonly limits: DimseLimits;
  readonly callingAeTitle: string;
  readonly calledAeTitle: string;
  readonly contexts: readonly AcceptedContext[];
  /** What the peer said of itself. */
  readonly peer: UserInformation;
  /** Serves the peer's requests, one after the other. */
  readonly handler?: DimseHandler;
}
