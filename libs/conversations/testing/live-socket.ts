import { WebSocket } from 'ws';
import { until } from '#test/support/until';

export interface Told {
  readonly type: string;
  readonly position?: number;
  readonly [key: string]: unknown;
}

/** A page that remembers what its sockets were told, over any number of connections. */
export class LiveSocket {
  readonly heard: Told[] = [];
  closedWith?: number;
  private socket?: WebSocket;

  /** The last position it was told. */
  get position(): number | undefined {
    return this.heard.findLast(({ position }) => position !== undefined)?.position;
  }

  /** Announcements only: what came at a place in the feed. */
  get announced(): Told[] {
    return this.heard.filter(
      ({ type }) => type.startsWith('message') || type === 'note' || type === 'conversation',
    );
  }

  /** Resolves when the server says that it is ready, or has closed. */
  async connect(url: string, options: { bearer?: string; signIn?: object } = {}): Promise<this> {
    const socket = new WebSocket(url, options.bearer ? ['isocenter', `bearer.${options.bearer}`] : []);
    this.socket = socket;
    this.closedWith = undefined;
    let begun = false;
    socket.on('message', (data: Buffer) => {
      if (this.socket !== socket) return;
      const told = JSON.parse(data.toString('utf8')) as Told;
      this.heard.push(told);
      begun ||= told.type === 'ready' || told.type === 'resync';
    });
    socket.on('close', (code) => (this.closedWith = code));
    socket.on('error', () => undefined);
    if (options.signIn) socket.on('open', () => this.send(options.signIn));
    await until('the socket', () => Promise.resolve(begun || socket.readyState === WebSocket.CLOSED));
    return this;
  }

  send(message: unknown): void {
    this.socket?.send(JSON.stringify(message));
  }

  hears(like: Partial<Told>): Promise<Told> {
    const fits = (told: Told) => Object.entries(like).every(([key, value]) => told[key] === value);
    return until(JSON.stringify(like), () => Promise.resolve(this.heard.find(fits)));
  }

  /** Cuts the connection as a lost network does: nothing that is on its way arrives any more. */
  cut(): void {
    const socket = this.socket;
    this.socket = undefined;
    socket?.terminate();
  }

  close(): void {
    this.socket?.close();
  }
}
