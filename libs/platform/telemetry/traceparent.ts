/** The identity of a request across systems: W3C Trace Context, `traceparent`. */
export interface TraceParent {
  /** 32 hex digits, not all zero. */
  readonly traceId: string;
  /** 16 hex digits, not all zero: the caller's span. */
  readonly parentId: string;
  /** Whether the caller may have recorded the trace. */
  readonly sampled: boolean;
}

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const SAMPLED = 0x01;

/**
 * Reads a `traceparent` header (W3C Trace Context 3.2); undefined when it is none, and the trace starts anew. Versions
 * above 00 may have more parts, version ff is invalid.
 */
export function parseTraceparent(header: string | undefined): TraceParent | undefined {
  const [, version, traceId, parentId, flags, more] = FORM.exec(header?.trim() ?? '') ?? [];
  if (traceId === undefined || parentId === undefined) return undefined;
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return undefined;
  return { traceId, parentId, sampled: (Number.parseInt(flags ?? '0', 16) & SAMPLED) === SAMPLED };
}
