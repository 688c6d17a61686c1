import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Authenticator } from './authenticator.js';

type Caller = Promise<Awaited<ReturnType<Authenticator['authenticate']>> | undefined>;

/** A cookie that stands for a caller. */
export interface CookieCredential {
  readonly name: string;
  /** The paths that it counts for begin so: `/dicomweb/`. */
  readonly path: string;
  /**
   * The caller behind a value; undefined for one that was good and has ended, which is nobody's guess and not held against an
   * address. Throws `unauthenticated` for one that is unknown.
   */
  authenticate(value: string): Caller;
}

const READS = new Set(['GET', 'HEAD']);
/** Longer than any value of ours. */
const LONGEST = 200;

/**
 * The cookies that doors take from pages that cannot send a bearer credential. A browser adds a cookie by itself, so it counts
 * for reading alone, whatever its route would do.
 */
@Injectable()
export class CookieCredentials {
  private readonly accepted: CookieCredential[] = [];

  accept(credential: CookieCredential): void {
    this.accepted.push(credential);
  }

  /** What the request shows of a cookie that counts for it. */
  find({ method, url, headers }: FastifyRequest): { authenticate(): Caller } | undefined {
    if (headers.cookie === undefined || !READS.has(method)) return undefined;
    const credential = this.accepted.find(({ path }) => url.startsWith(path));
    const value = credential && cookieOf(headers.cookie, credential.name);
    return value === undefined ? undefined : { authenticate: () => credential!.authenticate(value) };
  }
}

/** The value of a cookie in a Cookie header (RFC 6265, 4.2), or undefined. */
export function cookieOf(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [given = '', value = ''] = pair.trim().split('=', 2);
    if (given === name && value.length <= LONGEST) return value;
  }
  return undefined;
}
