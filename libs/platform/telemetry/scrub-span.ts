/** The parts of a finished span that instrumentations fill with what a request or an error said. */
export interface ScrubbableSpan {
  readonly attributes: Record<string, unknown>;
  readonly status: { message?: string };
  readonly events: readonly { readonly name: string; readonly attributes?: Record<string, unknown> }[];
}

/** Addresses: share links carry tokens, searches carry names. The route's pattern stays, as `http.route`. */
const ADDRESSES = ['url.path', 'url.query', 'url.full', 'http.target', 'http.url', 'user_agent.original'];
/** What an error said may repeat the data that it failed on; its type stays. */
const ERRORS = ['exception.message', 'exception.stacktrace'];

/** A code of ours (`imaging.order-not-found`) may stay where a message may not. */
const CODE = /^[a-z][a-z0-9.-]*$/;

/** Takes out of a span, before it leaves the process, what must not be in logs either. */
export function scrubSpan(span: ScrubbableSpan): void {
  for (const name of ADDRESSES) delete span.attributes[name];
  if (!CODE.test(span.status.message ?? '')) delete span.status.message;
  for (const { attributes } of span.events) {
    if (attributes !== undefined) for (const name of ERRORS) delete attributes[name];
  }
}
