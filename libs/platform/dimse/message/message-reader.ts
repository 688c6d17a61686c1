import { DimseFailure } from '../dimse-failure.js';
import type { DataPiece } from '../pdu/pdu-reader.js';
import type { CommandSet } from './command-set.js';
import { DataSetStream } from './data-set-stream.js';
import { decodeCommand } from './decode-command.js';

/** A message whose command set has arrived; of its data set perhaps nothing yet. */
export interface IncomingMessage {
  readonly contextId: number;
  readonly command: CommandSet;
  readonly dataSet?: DataSetStream;
}

/** Puts messages together out of fragments (PS3.7, 6.3; PS3.8, Annex E). */
export class MessageReader {
  private command: Buffer[] = [];
  private commandLength = 0;
  private contextId: number | undefined;
  private dataSet: DataSetStream | undefined;

  constructor(private readonly commandBytes: number) {}

  /** Some of a message has arrived, and some is missing. */
  get isInside(): boolean {
    return this.dataSet !== undefined || this.commandLength > 0;
  }

  /**
   * Takes the next piece; a message when its command set is complete with it. A piece of a data set waits until there is
   * room for more.
   *
   * @throws DimseFailure when the pieces are no message
   */
  async take(piece: DataPiece): Promise<IncomingMessage | undefined> {
    if (this.contextId !== undefined && piece.contextId !== this.contextId)
      throw new DimseFailure('dimse.protocol-error', 'two messages are mixed with each other');
    return piece.isCommand ? this.takeCommand(piece) : this.takeData(piece);
  }

  /** The rest of the data set will not come. */
  fail(error: Error): void {
    this.dataSet?.fail(error);
  }

  private takeCommand({ bytes, isLast, contextId }: DataPiece): IncomingMessage | undefined {
    if (this.dataSet)
      throw new DimseFailure('dimse.protocol-error', 'a command set begins inside of a data set');
    this.contextId = contextId;
    this.commandLength += bytes.length;
    if (this.commandLength > this.commandBytes)
      throw new DimseFailure('dimse.limit-exceeded', 'a command set is too long');
    this.command.push(bytes);
    if (!isLast) return undefined;
    const command = decodeCommand(Buffer.concat(this.command, this.commandLength));
    this.command = [];
    this.commandLength = 0;
    if (!command.hasDataSet) {
      this.contextId = undefined;
      return { contextId, command };
    }
    this.dataSet = new DataSetStream();
    return { contextId, command, dataSet: this.dataSet };
  }

  private async takeData({ bytes, isLast }: DataPiece): Promise<undefined> {
    const { dataSet } = this;
    if (!dataSet) throw new DimseFailure('dimse.protocol-error', 'a data set has no command set before it');
    const room = dataSet.push(bytes);
    if (isLast) {
      this.dataSet = undefined;
      this.contextId = undefined;
      dataSet.end();
    }
    if (room) await room;
    return undefined;
  }
}
