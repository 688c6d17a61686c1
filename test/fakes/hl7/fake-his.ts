import { once } from 'node:events';
import { connect } from 'node:net';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import { mllpFrame, MllpFramer } from '#platform/hl7/mllp-framer';
import { MllpServer } from '#platform/hl7/mllp-server';
import { parseHl7 } from '#platform/hl7/parse-hl7';

/** What the fake answers to the next message instead of taking it; `silence` closes the connection. */
export type HisBehaviour = 'AE' | 'AR' | 'silence' | 'other';

/** The information system of a hospital: sends messages by MLLP, takes results, and misbehaves when told to. */
export class FakeHis {
  /** What came, whatever was answered. */
  readonly received: Hl7Message[] = [];
  readonly raw: Buffer[] = [];
  private readonly plans: HisBehaviour[] = [];
  private readonly server = new MllpServer({
    maxMessageBytes: 50_000_000,
    maxConnections: 100,
    maxConnectionsPerAddress: 100,
    idleMs: 60_000,
    messageMs: 60_000,
    answer: (bytes) => Promise.resolve(this.take(bytes)),
  });

  private constructor(
    readonly application: string,
    readonly facility: string,
  ) {}

  /** The port where it takes results. */
  port = 0;

  static async start(application = 'HIS', facility = 'CLINIC'): Promise<FakeHis> {
    const his = new FakeHis(application, facility);
    his.port = await his.server.listen('127.0.0.1', 0);
    return his;
  }

  stop(): Promise<void> {
    return this.server.stop(0);
  }

  /** Treats the next messages so, one after the other. */
  plan(...behaviours: HisBehaviour[]): void {
    this.plans.push(...behaviours);
  }

  /** A message of its own: its header, then these segments. */
  write(
    to: string,
    type: string,
    segments: readonly string[],
    { id = 'M1', set = 'UNICODE UTF-8', processing = 'P', version = '2.5.1' } = {},
  ): Buffer {
    const header = `MSH|^~\\&|${this.application}|${this.facility}|ISOCENTER|${to}|20300601080000||${type}|${id}|${processing}|${version}||||||${set}`;
    const text = `${[header, ...segments].join('\r')}\r`;
    return Buffer.from(text, set.startsWith('8859') ? 'latin1' : 'utf8');
  }

  /** Sends messages on one connection, its bytes cut into pieces of that size; answers as many answers as there are. */
  async send(port: number, messages: readonly Buffer[], piece = 1_000_000): Promise<Hl7Message[]> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const bytes = Buffer.concat(messages.map(mllpFrame));
    const answers: Hl7Message[] = [];
    const framer = new MllpFramer(1_000_000);
    try {
      for (let at = 0; at < bytes.length; at += piece) socket.write(bytes.subarray(at, at + piece));
      for await (const chunk of socket as AsyncIterable<Buffer>) {
        for (const answer of framer.push(chunk)) answers.push(parseHl7(answer));
        if (answers.length >= messages.length) break;
      }
    } finally {
      socket.destroy();
    }
    return answers;
  }

  private take(bytes: Buffer): { reply: Buffer | null; close?: boolean } {
    const message = parseHl7(bytes);
    this.received.push(message);
    this.raw.push(bytes);
    const behaviour = this.plans.shift();
    if (behaviour === 'silence') return { reply: null, close: true };
    const code = behaviour === 'AE' || behaviour === 'AR' ? behaviour : 'AA';
    const id = behaviour === 'other' ? 'ANOTHER' : message.controlId;
    const error = code === 'AA' ? '' : 'ERR|||204^^HL70357|E\r';
    return {
      reply: Buffer.from(
        `MSH|^~\\&|${this.application}|${this.facility}|||20300601||ACK|A1|P|2.5.1\rMSA|${code}|${id}\r${error}`,
      ),
    };
  }
}
