import type { Socket } from 'node:net';
import type { Negotiation } from '../accept-association.js';
import type { Association } from '../association.js';
import { DEFAULT_DIMSE_LIMITS } from '../dimse-limits.js';
import type { DimseHandler } from '../dimse-operation.js';
import { DimseServer, type DimseServerOptions } from '../dimse-server.js';
import { VERIFICATION } from '../echo.js';
import { COMMAND, STATUS } from '../message/command-set.js';
import type { AssociateRequest } from '../pdu/association-terms.js';
import { type AssociationWish, requestAssociation } from '../request-association.js';

const IMPLICIT = '1.2.840.10008.1.2';
const CT = '1.2.840.10008.5.1.4.1.1.2';

/** What is proposed: verification in context 1, a storage class in context 3. */
export const CONTEXTS = [VERIFICATION, CT].map((abstractSyntax, n) => ({
  id: n * 2 + 1,
  abstractSyntax,
  transferSyntaxes: [IMPLICIT],
}));

/** A server and those who call it, for one test. */
export class DimseStage {
  /** What is closed at the end. */
  readonly sockets: Socket[] = [];
  /** How the associations that the server accepted ended. */
  readonly ends: Promise<string | undefined>[] = [];
  private readonly callers: Association[] = [];
  private server: DimseServer | undefined;

  get running(): DimseServer {
    if (!this.server) throw new Error('nothing listens');
    return this.server;
  }

  /** Answers the port. */
  listen(handler: DimseHandler, options: Partial<DimseServerOptions> = {}): Promise<number> {
    this.server = new DimseServer({
      limits: DEFAULT_DIMSE_LIMITS,
      maxAssociations: 8,
      maxAssociationsPerAddress: 8,
      negotiate: acceptAll(handler),
      accepted: (association) => this.ends.push(association.ended.then((failure) => failure?.message)),
      ...options,
    });
    return this.server.listen('127.0.0.1', 0);
  }

  async call(port: number, wish: Partial<AssociationWish> = {}): Promise<Association> {
    const association = await requestAssociation({
      host: '127.0.0.1',
      port,
      callingAeTitle: 'CALLER',
      calledAeTitle: 'CALLED',
      contexts: CONTEXTS,
      ...wish,
    });
    this.callers.push(association);
    return association;
  }

  async close(): Promise<void> {
    for (const association of this.callers) association.abort();
    for (const socket of this.sockets) socket.destroy();
    await this.server?.stop(0);
  }
}

const acceptAll =
  (handler: DimseHandler) =>
  (request: AssociateRequest): Promise<Negotiation> =>
    Promise.resolve({
      contexts: request.contexts.map(({ id }) => ({ id, result: 0, transferSyntax: IMPLICIT })),
      handler,
    });

/** Reads what comes and answers with success. */
export const success: DimseHandler = async ({ dataSet, respond }) => {
  for await (const _ of dataSet ?? []) void _;
  await respond({ status: STATUS.success });
};

/** So many bytes. */
export async function* zeros(length: number, piece = 65_536): AsyncGenerator<Buffer> {
  for (let left = length; left > 0; left -= piece)
    yield await Promise.resolve(Buffer.alloc(Math.min(piece, left)));
}

/** Sends a data set by C-STORE; the status of the answer. */
export async function store(
  association: Association,
  dataSet: AsyncIterable<Uint8Array>,
): Promise<number | undefined> {
  const request = { commandField: COMMAND.store, affectedSopClassUid: CT, affectedSopInstanceUid: '1.2.3' };
  for await (const { command } of association.perform(3, request, dataSet)) return command.status;
  return undefined;
}
