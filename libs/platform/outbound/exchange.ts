import type { Dispatcher } from 'undici';
import { OutboundResponse } from './outbound-response.js';

/** Why an exchange was cut short by our side. */
export type CutReason = 'timeout' | 'aborted' | 'response_too_large';

/** How an exchange ended when not with an answer. */
export interface ExchangeEnd {
  /** Whether anything may have been written to the other side. */
  readonly sent: boolean;
  /** The status, when the answer had begun. */
  readonly status: number | undefined;
  readonly cut: CutReason | undefined;
  readonly error: unknown;
}

/** One request and its answer, as undici tells it; knows whether the request left and stops at a limit. */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Settles once; never rejects. */
  readonly result: Promise<OutboundResponse | ExchangeEnd>;
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private sent = false;
  private status: number | undefined;
  private headers: Record<string, string> = {};
  private cutFor: CutReason | undefined;
  private controller: Dispatcher.DispatchController | undefined;
  private settle!: (result: OutboundResponse | ExchangeEnd) => void;

  constructor(
    private readonly maxBytes: number,
    private readonly overflow: 'fail' | 'truncate',
  ) {
    this.result = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  /** Ends it now. Before the request has left, nothing of it will leave any more. */
  cut(reason: CutReason): void {
    this.cutFor = reason;
    this.controller?.abort(new Error(reason));
    this.fail(new Error(reason));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.cutFor !== undefined) {
      controller.abort(new Error(this.cutFor));
    } else {
      this.sent = true;
    }
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.status = status;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined)
        this.headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
    }
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const room = this.maxBytes - this.size;
    this.chunks.push(chunk.subarray(0, room));
    this.size += chunk.byteLength;
    if (chunk.byteLength <= room) return;
    if (this.overflow === 'fail') {
      this.cut('response_too_large');
    } else {
      this.finish(true);
      controller.abort(new Error('the rest is not wanted'));
    }
  }

  onResponseEnd(): void {
    this.finish(false);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(error);
  }

  private finish(truncated: boolean): void {
    this.settle(new OutboundResponse(this.status ?? 0, this.headers, Buffer.concat(this.chunks), truncated));
  }

  private fail(error: unknown): void {
    this.settle({ sent: this.sent, status: this.status, cut: this.cutFor, error });
  }
}
