type Body = NonNullable<RequestInit['body']>;

/** The request of browsers, as far as clients written for them use it, on `fetch`. Only asynchronous. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  statusText = '';
  /** Parsed for `json`, an ArrayBuffer for `arraybuffer`, else text. */
  response: unknown = null;
  responseText = '';
  responseType = '';
  withCredentials = false;
  onreadystatechange: (() => void) | null = null;
  onloadstart: (() => void) | null = null;
  onloadend: (() => void) | null = null;
  onprogress: ((event: { loaded: number; total: number }) => void) | null = null;
  private method = 'GET';
  private url = '';
  private readonly requestHeaders = new Headers();
  private responseHeaders = new Headers();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.requestHeaders.append(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.responseHeaders.get(name);
  }

  getAllResponseHeaders(): string {
    return [...this.responseHeaders].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }

  send(body?: Body): void {
    this.onloadstart?.();
    void this.exchange(body).finally(() => {
      this.readyState = 4;
      this.onreadystatechange?.();
      this.onloadend?.();
    });
  }

  /** Status 0 stands for a request that never got an answer, as in browsers. */
  private async exchange(body: Body | undefined): Promise<void> {
    try {
      const { method, requestHeaders: headers } = this;
      const answer = await fetch(this.url, { method, headers, ...(body !== undefined && { body }) });
      const bytes = await answer.arrayBuffer();
      this.responseHeaders = answer.headers;
      this.statusText = answer.statusText;
      this.response = this.understood(bytes);
      this.onprogress?.({ loaded: bytes.byteLength, total: bytes.byteLength });
      this.status = answer.status;
    } catch {
      this.status = 0;
    }
  }

  private understood(bytes: ArrayBuffer): unknown {
    if (this.responseType === 'arraybuffer') return bytes;
    this.responseText = Buffer.from(bytes).toString();
    if (this.responseType !== 'json') return this.responseText;
    try {
      return JSON.parse(this.responseText);
    } catch {
      return null;
    }
  }
}
