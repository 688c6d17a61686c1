import { ApiFailure } from './api-failure.js';
import type { SessionStore } from './session-store.js';
import type { ThreadMessage } from './thread-message.js';

export interface Face {
  readonly practiceName: string;
  readonly assistant: boolean;
}
interface Opened extends Face {
  readonly session: string;
  readonly resumed: boolean;
}
interface Page {
  readonly items: ThreadMessage[];
  readonly nextCursor: string | null;
}

const SESSION_HEADER = 'X-Webchat-Session';
const TIMEOUT_MS = 20_000;

/** The server's doors for visitors of one channel. */
export class Api {
  private opening?: Promise<Face>;

  /**
   * @param server where the script came from, without a slash at its end
   * @param begun told when a new session has taken the place of one that does not hold any more
   */
  constructor(
    private readonly server: string,
    private readonly channelId: string,
    private readonly store: SessionStore,
    private readonly begun: () => void,
  ) {}

  /** Opens a session, or renews the one that is kept. */
  open(): Promise<Face> {
    this.opening ??= this.enter().finally(() => (this.opening = undefined));
    return this.opening;
  }

  async messages(query: Readonly<Record<string, string>>): Promise<Page> {
    const response = await this.call(`/messages?${new URLSearchParams(query).toString()}`, {});
    return (await response.json()) as Page;
  }

  async send(message: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await this.call('/messages', { method: 'POST', headers, body: JSON.stringify(message) });
  }

  /** The content at the path of a message's file. */
  async content(path: string): Promise<Blob> {
    const response = await this.request(this.server + path, { headers: this.headers() });
    return response.blob();
  }

  /** @returns the file's id, for the message that takes it. By XMLHttpRequest: fetch tells no progress of an upload. */
  upload(file: File, progress: (share: number) => void): Promise<string> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', this.address('/files'));
      request.responseType = 'json';
      request.setRequestHeader(SESSION_HEADER, this.store.session ?? '');
      request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
      request.onerror = () => reject(new ApiFailure(0));
      request.onload = () => {
        const { id, code } = (request.response ?? {}) as { id?: string; code?: string };
        if (request.status === 201 && id) resolve(id);
        else reject(new ApiFailure(request.status, code));
      };
      const form = new FormData();
      form.append('file', file, file.name);
      request.send(form);
    });
  }

  private async enter(): Promise<Face> {
    this.store.load();
    const { session: earlier } = this.store;
    const response = await this.request(this.address('/sessions'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(earlier === undefined ? {} : { session: earlier }),
    });
    const { session, resumed, ...face } = (await response.json()) as Opened;
    if (!resumed) this.store.forget();
    this.store.keep({ session });
    if (earlier !== undefined && !resumed) this.begun();
    return face;
  }

  /** With a session; with a new one when that does not hold any more. */
  private async call(path: string, init: RequestInit): Promise<Response> {
    const attempt = () =>
      this.request(this.address(path), { ...init, headers: { ...init.headers, ...this.headers() } });
    if (this.store.session === undefined) await this.open();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.status !== 401) throw error;
      await this.open();
      return attempt();
    }
  }

  private async request(url: string, init: RequestInit): Promise<Response> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
    try {
      const response = await fetch(url, { ...init, credentials: 'omit', signal: abort.signal }).catch(() => {
        throw new ApiFailure(0);
      });
      if (response.ok) return response;
      const { code } = (await response.json().catch(() => ({}))) as { code?: string };
      throw new ApiFailure(response.status, code);
    } finally {
      clearTimeout(timer);
    }
  }

  private address(path: string): string {
    return `${this.server}/v1/webchat/${this.channelId}${path}`;
  }

  private headers(): Record<string, string> {
    return { [SESSION_HEADER]: this.store.session ?? '' };
  }
}
