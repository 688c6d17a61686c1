import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { buffer } from 'node:stream/consumers';
import type { EffectFailure } from '../outbound/effect-failure.js';
import { SmtpMailer } from './smtp-mailer.js';

const message = {
  to: 'referrer@clinic.test',
  subject: 'A result',
  text: 'See the link.',
  messageId: 'n1@practice.test',
};
const from = 'Practice <no-reply@practice.test>';
const end = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    ({ code, outcome, status }: EffectFailure) => [code, outcome, status].filter(Boolean).join(' '),
  );

/** A server that answers each command as the script says: a reply, or `drop` the connection, or `hang`. */
class ScriptedServer {
  readonly heard: string[] = [];
  bodies = 0;
  connections = 0;
  script: Record<string, string> = {};
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    let inBody = false;
    let rest = '';
    this.answer(socket, 'greeting', '220 scripted');
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (inBody && line !== '.') continue;
        const command = inBody ? 'body' : (line.split(/[ :]/)[0] ?? '').toUpperCase();
        if (inBody) this.bodies += 1;
        this.heard.push(command);
        inBody = false;
        const usual = command === 'DATA' ? '354 go on' : command === 'QUIT' ? '221 bye' : '250 ok';
        inBody = this.answer(socket, command, usual).startsWith('354');
      }
    });
  }

  private answer(socket: Socket, command: string, usual: string): string {
    const reply = this.script[command] ?? usual;
    if (reply === 'drop') socket.destroy();
    else if (reply !== 'hang') socket.write(`${reply}\r\n`);
    return reply;
  }
}

describe('the mailer over SMTP', () => {
  it('hands an e-mail over, with log-in, and keeps its connection', async () => {
    const received: Buffer[] = [];
    let connections = 0;
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onConnect: (_session, done) => {
        connections += 1;
        done();
      },
      onAuth: (auth, _session, done) =>
        auth.username === 'user' && auth.password === 'p@ss'
          ? done(null, { user: 'user' })
          : done(new Error('no')),
      onData: (stream, _session, done) => {
        void buffer(stream).then((bytes) => {
          received.push(bytes);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mailer = new SmtpMailer({ url: `smtp://user:p%40ss@127.0.0.1:${port}`, from });
    await mailer.check();
    const receipt = await mailer.send(message);
    await mailer.send({ ...message, messageId: 'n2@practice.test' });
    await mailer.onApplicationShutdown();
    await new Promise<void>((resolve) => server.close(() => resolve()));

    expect(receipt).toEqual({
      messageId: 'n1@practice.test',
      response: expect.stringMatching(/^250 /) as string,
    });
    expect(connections).toBe(2); // one of them for the check
    expect(await PostalMime.parse(received[0] as Buffer)).toMatchObject({
      messageId: '<n1@practice.test>',
      subject: 'A result',
      to: [{ address: 'referrer@clinic.test' }],
    });
  });

  describe('with a server that misbehaves', () => {
    let server: ScriptedServer;
    let mailer: SmtpMailer;
    beforeEach(async () => {
      server = new ScriptedServer();
      mailer = new SmtpMailer({ url: await server.listen(), from, replyTimeoutMs: 150 });
    });
    afterEach(async () => {
      await mailer.onApplicationShutdown();
      await server.close();
    });

    it.each([
      ['RCPT', '550 no such mailbox', 'mail.rejected permanent 550'],
      ['MAIL', '553 not this sender', 'mail.rejected permanent 553'],
      ['DATA', '554 no', 'mail.rejected permanent 554'],
      ['body', '552 too large', 'mail.rejected permanent 552'],
      ['RCPT', '450 mailbox busy', 'mail.deferred retryable 450'],
      ['MAIL', '421 shutting down', 'mail.deferred retryable 421'],
      ['body', '451 try later', 'mail.deferred retryable 451'],
      ['body', '421 shutting down', 'mail.deferred retryable 421'],
      ['MAIL', '530 log in first', 'mail.deferred retryable 530'],
      ['greeting', '554 no service here', 'mail.deferred retryable 554'],
      ['greeting', 'hang', 'mail.unavailable retryable'],
      ['greeting', 'drop', 'mail.unavailable retryable'],
      ['RCPT', 'drop', 'mail.unavailable retryable'],
      ['RCPT', 'hang', 'mail.unavailable retryable'],
      ['DATA', 'drop', 'mail.unavailable retryable'],
      ['DATA', 'hang', 'mail.unavailable retryable'],
      ['body', 'drop', 'mail.connection-lost unknown'],
      ['body', 'hang', 'mail.connection-lost unknown'],
    ])('that answers %s with %p, the outcome is %s', async (command, reply, expected) => {
      server.script = { [command]: reply };
      expect(await end(mailer.send(message))).toBe(expected);
      expect(server.bodies).toBeLessThanOrEqual(1);
    });

    it('does not send a message again whose fate is unknown', async () => {
      server.script = { body: 'drop' };
      await end(mailer.send(message));
      server.script = {};
      expect(await end(mailer.send({ ...message, messageId: 'n2@practice.test' }))).toBe('accepted');
      expect(server.bodies).toBe(2);
    });

    it('takes a new connection when the kept one was dropped in between', async () => {
      expect(await end(mailer.send(message))).toBe('accepted');
      server.script = { MAIL: 'drop' };
      const second = end(mailer.send({ ...message, messageId: 'n2@practice.test' }));
      await new Promise((resolve) => setTimeout(resolve, 30));
      server.script = {};
      expect(await second).toBe('accepted');
      expect(server.bodies).toBe(2);
    });
  });

  it('may try again when nobody listens', async () => {
    const server = new ScriptedServer();
    const url = await server.listen();
    await server.close();
    const mailer = new SmtpMailer({ url, from });
    expect(await end(mailer.send(message))).toBe('mail.unavailable retryable');
    expect(await end(mailer.check())).toBe('mail.unavailable retryable');
    await mailer.onApplicationShutdown();
  });
});
