import type { Socket } from 'node:net';
import { DimseFailure } from '../dimse-failure.js';
import { PDU_TYPE } from '../pdu/pdu-type.js';

/** What we send at once to a peer that takes any length. */
const PREFERRED = 256 * 1024;
const HEADERS = 12;
const COMMAND_BIT = 1;
const LAST_BIT = 2;

/** Writes messages as P-DATA-TF PDUs that the peer accepts (PS3.8, 9.3.5), waiting while its connection is full. */
export class MessageWriter {
  private readonly fragment: number;
  private inside = false;

  /** @param maximumLength of the peer; 0 means any */
  constructor(
    private readonly socket: Socket,
    maximumLength: number,
  ) {
    const most = maximumLength === 0 ? PREFERRED : Math.min(maximumLength, PREFERRED);
    // fragments of even length, as values are
    this.fragment = most - 6 - (most % 2);
  }

  /** A message is begun and not complete. */
  get isInside(): boolean {
    return this.inside;
  }

  /**
   * The first bytes of the data set are asked for before anything is written: what cannot be read at all leaves the
   * association whole. Rejects when the data set fails later; the association cannot go on then. Whatever happens, the
   * data set's source is closed.
   */
  async write(contextId: number, command: Buffer, dataSet?: AsyncIterable<Uint8Array>): Promise<void> {
    const chunks = dataSet?.[Symbol.asyncIterator]();
    try {
      await this.writeMessage(contextId, command, chunks);
    } finally {
      await chunks?.return?.();
    }
  }

  private async writeMessage(
    contextId: number,
    command: Buffer,
    chunks: AsyncIterator<Uint8Array> | undefined,
  ): Promise<void> {
    let next = await chunks?.next();
    this.inside = true;
    this.socket.cork();
    this.fragments(contextId, COMMAND_BIT, [command], command.length, true);
    if (!chunks || !next) {
      this.socket.uncork();
      this.inside = false;
      return this.drained();
    }
    let gathered: Uint8Array[] = [];
    let length = 0;
    while (!next.done) {
      gathered.push(next.value);
      length += next.value.length;
      if (length > this.fragment) {
        gathered = this.fragments(contextId, 0, gathered, length, false);
        length = gathered.reduce((sum, each) => sum + each.length, 0);
      }
      this.socket.uncork();
      await this.drained();
      next = await chunks.next();
      this.socket.cork();
    }
    this.fragments(contextId, 0, gathered, length, true);
    this.socket.uncork();
    this.inside = false;
    return this.drained();
  }

  /** Writes PDUs as long as the peer takes; what is less than one is left over unless it is the end. */
  private fragments(
    contextId: number,
    kind: number,
    chunks: readonly Uint8Array[],
    length: number,
    isEnd: boolean,
  ): Uint8Array[] {
    const left = [...chunks];
    let rest = length;
    while (rest > this.fragment) {
      this.pdu(contextId, kind, take(left, this.fragment), this.fragment);
      rest -= this.fragment;
    }
    if (!isEnd) return left;
    this.pdu(contextId, kind | LAST_BIT, left, rest);
    return [];
  }

  private pdu(contextId: number, control: number, parts: readonly Uint8Array[], length: number): void {
    const header = Buffer.allocUnsafe(HEADERS);
    header.writeUInt16BE(PDU_TYPE.data << 8, 0);
    header.writeUInt32BE(length + 6, 2);
    header.writeUInt32BE(length + 2, 6);
    header[10] = contextId;
    header[11] = control;
    this.socket.write(header);
    for (const part of parts) this.socket.write(part);
  }

  /** Resolves when more may be written. Rejects when the connection is gone. */
  private async drained(): Promise<void> {
    const { socket } = this;
    if (socket.destroyed) throw gone();
    if (!socket.writableNeedDrain) return;
    await new Promise<void>((resolve, reject) => {
      const drain = (): void => {
        socket.off('close', close);
        resolve();
      };
      const close = (): void => {
        socket.off('drain', drain);
        reject(gone());
      };
      socket.once('drain', drain);
      socket.once('close', close);
    });
  }
}

/** Takes exactly so many bytes off the front. */
function take(chunks: Uint8Array[], length: number): Uint8Array[] {
  const taken: Uint8Array[] = [];
  let missing = length;
  while (missing > 0) {
    const chunk = chunks[0] as Uint8Array;
    if (chunk.length <= missing) {
      taken.push(chunk);
      chunks.shift();
      missing -= chunk.length;
    } else {
      taken.push(chunk.subarray(0, missing));
      chunks[0] = chunk.subarray(missing);
      missing = 0;
    }
  }
  return taken;
}

const gone = (): DimseFailure => new DimseFailure('dimse.aborted', 'the connection is gone');
