import { DimseFailure } from '../dimse-failure.js';
import type { DimseLimits } from '../dimse-limits.js';
import type { ByteSource } from './byte-source.js';
import { PDU_TYPE } from './pdu-type.js';

/** A piece of a message: of a fragment's bytes as they arrive, so that no PDU is gathered in memory. */
export interface DataPiece {
  readonly type: 'data';
  readonly contextId: number;
  /** Of the command set, not of the data set. */
  readonly isCommand: boolean;
  /** The command set or data set ends with this piece. */
  readonly isLast: boolean;
  readonly bytes: Buffer;
}

/** What arrives on a connection. */
export type PduEvent =
  | DataPiece
  | { readonly type: 'associate-request' | 'associate-accept'; readonly body: Buffer }
  | {
      readonly type: 'associate-reject' | 'abort';
      readonly result: number;
      readonly source: number;
      readonly reason: number;
    }
  | { readonly type: 'release-request' | 'release-response' };

/** Reads PDUs (PS3.8, 9.3) off a connection. A PDU longer than its limit, or cut off, throws a DimseFailure. */
export class PduReader {
  /** Bytes of the P-DATA-TF, and of its present value item, that are to come. */
  private ofPdu = 0;
  private ofItem = 0;
  private item: { contextId: number; isCommand: boolean; isLast: boolean } | undefined;

  constructor(
    private readonly source: ByteSource,
    private readonly limits: DimseLimits,
  ) {}

  /** The next event; undefined when the peer has closed the connection between two PDUs. */
  async next(): Promise<PduEvent | undefined> {
    if (this.item) return this.piece(this.item);
    while (this.ofPdu === 0) {
      const header = await this.source.take(6);
      if (!header) return undefined;
      const type = header[0] as number;
      const length = header.readUInt32BE(2);
      if (type !== PDU_TYPE.data) return this.whole(type, length);
      if (length > this.limits.pduBytes)
        throw new DimseFailure('dimse.limit-exceeded', 'a P-DATA-TF PDU is too long');
      this.ofPdu = length;
    }
    return this.startItem();
  }

  /** The peer is in the middle of a P-DATA-TF. */
  get isInside(): boolean {
    return this.ofPdu > 0;
  }

  private async startItem(): Promise<PduEvent> {
    const header = this.ofPdu < 6 ? undefined : await this.source.take(6);
    if (!header) throw cutOff();
    const length = header.readUInt32BE(0) - 2;
    if (length < 0 || length + 6 > this.ofPdu) throw cutOff();
    const control = header[5] as number;
    this.ofPdu -= 6;
    this.ofItem = length;
    const item = {
      contextId: header[4] as number,
      isCommand: (control & 1) === 1,
      isLast: (control & 2) === 2,
    };
    if (length === 0) return { type: 'data', ...item, bytes: Buffer.alloc(0) };
    this.item = item;
    return this.piece(item);
  }

  private async piece(item: { contextId: number; isCommand: boolean; isLast: boolean }): Promise<DataPiece> {
    const bytes = await this.source.some(this.ofItem);
    if (!bytes) throw cutOff();
    this.ofItem -= bytes.length;
    this.ofPdu -= bytes.length;
    const ended = this.ofItem === 0;
    if (ended) this.item = undefined;
    return { type: 'data', ...item, isLast: item.isLast && ended, bytes };
  }

  private async whole(type: number, length: number): Promise<PduEvent> {
    const isAssociate = type === PDU_TYPE.associateRequest || type === PDU_TYPE.associateAccept;
    if (type < PDU_TYPE.associateRequest || type > PDU_TYPE.abort)
      throw new DimseFailure('dimse.protocol-error', 'this is no PDU');
    if (length > (isAssociate ? this.limits.associateBytes : 4))
      throw new DimseFailure('dimse.limit-exceeded', 'a PDU is too long');
    const body = await this.source.take(length);
    if (!body || (!isAssociate && length < 4)) throw cutOff();
    if (isAssociate)
      return { type: type === PDU_TYPE.associateRequest ? 'associate-request' : 'associate-accept', body };
    if (type === PDU_TYPE.releaseRequest) return { type: 'release-request' };
    if (type === PDU_TYPE.releaseResponse) return { type: 'release-response' };
    return {
      type: type === PDU_TYPE.abort ? 'abort' : 'associate-reject',
      result: body[1] as number,
      source: body[2] as number,
      reason: body[3] as number,
    };
  }
}

const cutOff = (): DimseFailure =>
  new DimseFailure('dimse.protocol-error', 'a PDU is cut off or its lengths differ');
