import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** An e-mail that the server took, or whose text it at least received whole. */
export interface CaughtMail {
  /** From the envelope. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
  readonly receivedAt: Date;
  /** Whether the sender was told that it was taken. */
  readonly confirmed: boolean;
}

/** How the fake treats the next e-mail instead of taking it. */
export type SmtpBehaviour =
  /** Says no, for now (4yz) or for good (5yz), to the recipient or after the text. */
  | { readonly kind: 'refuse'; readonly code: number; readonly at?: 'recipient' | 'text' }
  /** Takes the e-mail and closes the connection without saying so. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'delay'; readonly ms: number };

/** A mail server on loopback that keeps what it gets, for tests and for the demo, and misbehaves when told to. */
export class FakeSmtp {
  readonly received: CaughtMail[] = [];
  /** How many times a sender came with an e-mail, whatever became of it. */
  attempts = 0;
  private readonly plans: SmtpBehaviour[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onMailFrom: (_address, _session, callback) => {
        this.attempts += 1;
        callback();
      },
      onRcptTo: (_address, _session, callback) => {
        const plan = this.plans[0];
        if (plan?.kind !== 'refuse' || plan.at === 'text') return callback();
        this.plans.shift();
        callback(refusal(plan.code));
      },
      onData: (stream, session, callback) => void this.take(stream, session).then(callback, callback),
    });
    this.server.on('error', () => undefined);
  }

  /** Listens on loopback; port 0 takes a free one. */
  static async start(port = 0): Promise<FakeSmtp> {
    const fake = new FakeSmtp();
    const server = fake.server.listen(port, '127.0.0.1');
    server.on('connection', (socket: Socket) => {
      fake.sockets.add(socket);
      socket.once('close', () => fake.sockets.delete(socket));
    });
    await once(server, 'listening');
    return fake;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** The address to give as SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.server.address() as AddressInfo).port)}`;
  }

  /** The next e-mails are treated so, one after the other. */
  plan(...behaviours: SmtpBehaviour[]): void {
    this.plans.push(...behaviours);
  }

  /** What this address has received. */
  inbox(address: string): CaughtMail[] {
    return this.received.filter((mail) => mail.to.includes(address));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
    const raw = await buffer(stream);
    const plan = this.plans.shift();
    if (plan?.kind === 'refuse') return refusal(plan.code);
    if (plan?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, plan.ms));
    const mail = await PostalMime.parse(raw);
    const { mailFrom, rcptTo } = session.envelope;
    this.received.push({
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      subject: mail.subject ?? '',
      messageId: (mail.messageId ?? '').replace(/^<|>$/g, ''),
      text: mail.text ?? '',
      html: mail.html ?? '',
      raw: raw.toString('utf8'),
      receivedAt: new Date(),
      confirmed: plan?.kind !== 'drop',
    });
    if (plan?.kind !== 'drop') return null;
    for (const socket of this.sockets) if (socket.remotePort === session.remotePort) socket.destroy();
    return new Promise(() => undefined);
  }
}

function refusal(code: number): Error {
  return Object.assign(new Error('Refused as planned'), { responseCode: code });
}
