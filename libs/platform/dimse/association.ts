import type { AcceptedContext, AssociationParts } from './association-parts.js';
import { DimseFailure } from './dimse-failure.js';
import { ANSWER, COMMAND, type CommandSet, isPending } from './message/command-set.js';
import { encodeCommand } from './message/encode-command.js';
import { type IncomingMessage, MessageReader } from './message/message-reader.js';
import { MessageWriter } from './message/message-writer.js';
import { ReplyQueue } from './message/reply-queue.js';
import { type DimseOperation, refuseOperation } from './dimse-operation.js';
import { ABORT_REASON, shortPdus } from './pdu/short-pdus.js';

/** Shorter PDUs than this hold hardly anything but headers. */
const SHORTEST_PDU = 128;
/** Requests that may have arrived before they are served. */
const MOST_QUEUED = 4;

/**
 * An association (PS3.8, section 7) from its acceptance to its end, on either side: sends messages, serves requests, gives
 * answers to who waits for them. It ends by release, abort, a lost connection or a peer silent for too long.
 */
export class Association {
  /** Resolves when it is over, however it ended; with the failure, if there was one. */
  readonly ended: Promise<DimseFailure | undefined>;
  private readonly contexts: ReadonlyMap<number, AcceptedContext>;
  private readonly messages: MessageReader;
  private readonly writer: MessageWriter;
  private readonly replies = new Map<number, ReplyQueue>();
  /** The operation that runs, and what aborts it. */
  private readonly running = new Map<number, AbortController>();
  private work: Promise<void> = Promise.resolve();
  private sending: Promise<void> = Promise.resolve();
  private lastMessageId = 0;
  private failure: DimseFailure | undefined;
  private releasing = false;
  private queued = 0;

  constructor(private readonly parts: AssociationParts) {
    const { socket, limits, peer } = parts;
    if (peer.maximumLength > 0 && peer.maximumLength < SHORTEST_PDU)
      throw new DimseFailure('dimse.protocol-error', 'the peer takes no PDU of any use');
    this.contexts = new Map(parts.contexts.map((context) => [context.id, context]));
    this.messages = new MessageReader(limits.commandBytes);
    this.writer = new MessageWriter(socket, peer.maximumLength);
    socket.setTimeout(limits.idleMs);
    socket.on('timeout', () => this.silent());
    this.ended = this.run();
  }

  get callingAeTitle(): string {
    return this.parts.callingAeTitle;
  }

  get calledAeTitle(): string {
    return this.parts.calledAeTitle;
  }

  get accepted(): readonly AcceptedContext[] {
    return this.parts.contexts;
  }

  get isOver(): boolean {
    return this.failure !== undefined || this.parts.socket.destroyed;
  }

  /** No operation runs. */
  get isIdle(): boolean {
    return this.running.size === 0 && !this.messages.isInside;
  }

  /** A number for a message of ours. */
  nextMessageId(): number {
    this.lastMessageId = (this.lastMessageId % 0xfffe) + 1;
    return this.lastMessageId;
  }

  /**
   * Sends a request and gives its answers, the last of which is not pending. An answer's data set has to be read before the
   * next is asked for. Throws a DimseFailure when the association ends before.
   */
  async *perform(
    contextId: number,
    request: Omit<CommandSet, 'hasDataSet'>,
    dataSet?: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<IncomingMessage, void> {
    const messageId = request.messageId ?? this.nextMessageId();
    const queue = new ReplyQueue();
    if (this.failure) throw this.failure;
    this.replies.set(messageId, queue);
    try {
      await this.send(contextId, { ...request, messageId, hasDataSet: dataSet !== undefined }, dataSet);
      for (;;) {
        const reply = await queue.next();
        yield reply;
        reply.dataSet?.discard();
        if (!isPending(reply.command.status)) return;
      }
    } finally {
      this.replies.delete(messageId);
      queue.discard();
    }
  }

  /** Asks the peer to stop an operation (C-CANCEL, PS3.7, 9.3.2.3). */
  async cancel(contextId: number, messageId: number): Promise<void> {
    const command = { commandField: COMMAND.cancel, messageIdBeingRespondedTo: messageId, hasDataSet: false };
    await this.send(contextId, command);
  }

  /** Writes one message, after those before it. When its data set fails in the middle, the association is aborted. */
  send(contextId: number, command: CommandSet, dataSet?: AsyncIterable<Uint8Array>): Promise<void> {
    const sent = this.sending.then(async () => {
      if (this.failure) throw this.failure;
      try {
        await this.writer.write(contextId, encodeCommand(command), dataSet);
      } finally {
        // half a message cannot be taken back
        if (this.writer.isInside) this.abort();
      }
    });
    this.sending = sent.catch(() => undefined);
    return sent;
  }

  /** Ends it in order; resolves when the connection is closed. */
  async release(): Promise<void> {
    if (!this.isOver && !this.releasing) {
      this.releasing = true;
      this.parts.socket.write(shortPdus.releaseRequest());
      this.parts.socket.setTimeout(this.parts.limits.artimMs);
    }
    await this.ended;
  }

  /** Ends it at once. Whatever runs fails. */
  abort(
    failure = new DimseFailure('dimse.aborted', 'the association was aborted here'),
    reason?: number,
  ): void {
    this.fail(failure, shortPdus.abort(reason));
  }

  private async run(): Promise<DimseFailure | undefined> {
    try {
      await this.read();
    } catch (error) {
      this.fail(
        error instanceof DimseFailure ? error : new DimseFailure('dimse.aborted', 'the connection is lost'),
        error instanceof DimseFailure ? shortPdus.abort(ABORT_REASON.invalidParameter) : undefined,
      );
    }
    await this.work;
    return this.failure;
  }

  private async read(): Promise<void> {
    const { reader, socket } = this.parts;
    for (;;) {
      const event = await reader.next();
      if (!event) throw new Error('closed');
      switch (event.type) {
        case 'data': {
          const message = await this.messages.take(event);
          // Without asynchronous operations nobody sends requests ahead: who does has to wait. Those before are here whole;
          // of this one the data set may still have to come, so its end must not be waited for.
          if (message && this.queued >= MOST_QUEUED) await this.work;
          if (message) this.dispatch(message);
          break;
        }
        case 'release-request':
          // What is missing of a message will not come any more.
          if (this.messages.isInside) throw unexpected();
          await this.work;
          return this.leave(shortPdus.releaseResponse());
        case 'release-response':
          if (!this.releasing) throw unexpected();
          return this.leave();
        case 'abort':
          this.fail(new DimseFailure('dimse.aborted', 'the peer aborted the association'));
          socket.destroy();
          return;
        default:
          throw unexpected();
      }
    }
  }

  private dispatch(message: IncomingMessage): void {
    const { command, contextId, dataSet } = message;
    const answered = command.messageIdBeingRespondedTo ?? -1;
    const context = this.contexts.get(contextId);
    if (!context)
      throw new DimseFailure('dimse.protocol-error', 'a message uses a context that was not accepted');
    if ((command.commandField & ANSWER) !== 0) {
      const queue = this.replies.get(answered);
      if (queue) queue.push(message);
      else dataSet?.discard();
    } else if (command.commandField === COMMAND.cancel) {
      dataSet?.discard();
      this.running.get(answered)?.abort();
    } else {
      const controller = new AbortController();
      this.running.set(command.messageId ?? 0, controller);
      this.queued += 1;
      this.work = this.work.then(() => this.serve(message, context, controller));
    }
  }

  private async serve(
    { command, dataSet }: IncomingMessage,
    context: AcceptedContext,
    controller: AbortController,
  ): Promise<void> {
    const operation: DimseOperation = {
      association: this,
      context,
      command,
      ...(dataSet && { dataSet }),
      signal: controller.signal,
      respond: (answer, identifier) =>
        this.send(
          context.id,
          {
            ...answer,
            commandField: command.commandField | ANSWER,
            messageIdBeingRespondedTo: command.messageId ?? 0,
            affectedSopClassUid: command.affectedSopClassUid ?? context.abstractSyntax,
            hasDataSet: identifier !== undefined,
          },
          identifier && once(identifier),
        ),
    };
    try {
      if (!this.failure) await (this.parts.handler ?? refuseOperation)(operation);
    } catch {
      // who serves answers for its failures; what is left are answers that could not be written
      if (!this.failure) this.abort();
    } finally {
      dataSet?.discard();
      this.queued -= 1;
      this.running.delete(command.messageId ?? 0);
    }
  }

  /** A peer that lets us work may be silent; one that has to speak may not. */
  private silent(): void {
    const { socket, reader, limits } = this.parts;
    const waits =
      this.messages.isInside || reader.isInside || this.replies.size > 0 || socket.writableNeedDrain;
    if (this.running.size > 0 && !waits && !this.releasing) socket.setTimeout(limits.idleMs);
    else this.abort(new DimseFailure('dimse.timed-out', 'the peer was silent for too long'));
  }

  /** Lets the peer close the connection; the ARTIM timer sees to it when it does not. */
  private async leave(last?: Buffer): Promise<void> {
    const { socket, limits, reader } = this.parts;
    this.releasing = true;
    this.settle(new DimseFailure('dimse.aborted', 'the association was released'));
    socket.setTimeout(limits.artimMs);
    if (last) socket.write(last);
    else socket.destroySoon();
    // whatever still comes is of no interest, nor how the connection ends
    while (await reader.next().catch(() => undefined));
    socket.destroy();
  }

  private fail(failure: DimseFailure, last?: Buffer): void {
    if (this.failure) return;
    this.failure = failure;
    const { socket } = this.parts;
    if (last && !socket.destroyed) socket.write(last, () => socket.destroy());
    else socket.destroy();
    this.settle(failure);
  }

  /** Tells everybody who waits that nothing will come any more. */
  private settle(failure: DimseFailure): void {
    this.messages.fail(failure);
    for (const queue of this.replies.values()) queue.fail(failure);
    for (const controller of this.running.values()) controller.abort();
  }
}

const unexpected = (): DimseFailure =>
  new DimseFailure('dimse.protocol-error', 'a PDU comes where it must not');

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
