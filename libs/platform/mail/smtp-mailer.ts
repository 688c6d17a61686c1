import type { OnApplicationShutdown } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Mailer } from './mailer.js';
import type { MailMessage, MailReceipt } from './mailer.js';
import { toMailFailure } from './to-mail-failure.js';
import { toMailOptions } from './to-mail-options.js';

const CONNECT_TIMEOUT_MS = 10_000;
const REPLY_TIMEOUT_MS = 30_000;
const CONNECTIONS = 3;
/** Times that nodemailer may take another connection when one was dropped before any of the message had left. */
const RECONNECTS = 2;

/** How the mailer reaches its server. */
export interface SmtpOptions {
  readonly url: string;
  /** `Name <address>`. */
  readonly from: string;
  /** The longest silence of the server, in milliseconds. */
  readonly replyTimeoutMs?: number;
}

/** Where the text of one message is on its way out. */
interface Journey {
  text?: Readable;
}

/** E-mail over SMTP, with connections kept open between messages. */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private opened?: ReturnType<typeof openTransport>;

  constructor(private readonly options: SmtpOptions) {
    super();
  }

  async send(message: MailMessage): Promise<MailReceipt> {
    const journey: Journey = {};
    try {
      const options = { ...toMailOptions(message, this.options.from), journey };
      const info = await (await this.transport()).sendMail(options);
      return { messageId: message.messageId, response: info.response };
    } catch (error) {
      throw toMailFailure(error, journey.text?.readableEnded ?? false);
    }
  }

  async check(): Promise<void> {
    try {
      await (await this.transport()).verify();
    } catch (error) {
      throw toMailFailure(error, false);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.opened)?.close();
  }

  private transport(): ReturnType<typeof openTransport> {
    return (this.opened ??= openTransport(this.options));
  }
}

/** nodemailer is loaded with the first e-mail: most processes never send one. */
async function openTransport({ url, replyTimeoutMs = REPLY_TIMEOUT_MS }: SmtpOptions) {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxRequeues: RECONNECTS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: Math.min(CONNECT_TIMEOUT_MS, replyTimeoutMs),
    socketTimeout: replyTimeoutMs,
  });
  // Remembers the stream that each message is read from: once it has ended, the message has left.
  transport.use('stream', (mail, done) => {
    const journey = (mail.data as { readonly journey?: Journey }).journey;
    const createReadStream = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (streamOptions) => {
      const text = createReadStream(streamOptions);
      if (journey !== undefined) journey.text = text;
      return text;
    };
    done();
  });
  return transport;
}
