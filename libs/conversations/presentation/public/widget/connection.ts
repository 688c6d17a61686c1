const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Of the server's own for a sign-in that did not hold. */
const SESSION_REFUSED = 4401;

export interface Told {
  readonly type: string;
  readonly position?: number;
  readonly session?: string;
}

export interface Listener {
  /** What opens the socket: `{channelId, session}`. */
  signIn(): Promise<object>;
  /** Signed in: from here on everything is told. */
  ready(told: Told): void;
  told(told: Told): void;
  /** Closed, or not opened; it will be tried again. */
  lost(sessionRefused: boolean): void;
}

/** The socket that tells what is new. Lost, it comes back by itself and goes on behind what it told last. */
export class Connection {
  private socket?: WebSocket;
  private timer?: ReturnType<typeof setTimeout>;
  private position?: number;
  private failures = 0;
  private wanted = false;
  private isReady = false;

  constructor(
    private readonly url: string,
    private readonly listener: Listener,
  ) {}

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.open();
  }

  /** Whoever is back on the net need not wait. */
  hurry(): void {
    if (!this.wanted || this.socket) return;
    this.failures = 0;
    this.open();
  }

  /** The net is gone; a socket may take minutes to notice. */
  cut(): void {
    this.ended(this.socket, 0);
  }

  /** A new thread has a past of its own. */
  forget(): void {
    this.position = undefined;
  }

  /** Best effort: false when there is no connection. */
  send(message: object): boolean {
    if (!this.isReady) return false;
    this.socket?.send(JSON.stringify(message));
    return true;
  }

  private open(): void {
    clearTimeout(this.timer);
    let socket: WebSocket;
    try {
      socket = new WebSocket(this.url);
    } catch {
      return this.again();
    }
    this.socket = socket;
    socket.onopen = () => void this.signIn(socket);
    socket.onmessage = ({ data }) => this.hear(socket, JSON.parse(String(data)) as Told);
    socket.onclose = ({ code }) => this.ended(socket, code);
  }

  private async signIn(socket: WebSocket): Promise<void> {
    try {
      const who = await this.listener.signIn();
      const resume = this.position === undefined ? {} : { resume: this.position };
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ ...who, ...resume }));
    } catch {
      socket.close();
    }
  }

  private hear(socket: WebSocket, told: Told): void {
    if (socket !== this.socket) return;
    if (told.position !== undefined) this.position = told.position;
    if (told.type !== 'ready' && told.type !== 'resync') return this.listener.told(told);
    this.failures = 0;
    this.isReady = true;
    this.listener.ready(told);
  }

  private ended(socket: WebSocket | undefined, code: number): void {
    if (!socket || socket !== this.socket) return;
    this.socket = undefined;
    this.isReady = false;
    socket.close();
    this.listener.lost(code === SESSION_REFUSED);
    this.again();
  }

  private again(): void {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures);
    this.failures += 1;
    // Not all at once: a server that was restarted is asked by everybody.
    this.timer = setTimeout(() => this.open(), wait * (0.5 + Math.random() / 2));
  }
}
