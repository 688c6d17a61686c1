import { hash } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { AccessTokenError } from './access-token-error.js';
import { Ed25519Key } from './ed25519-key.js';
import type { KeyRing } from './key-ring.js';

const ALGORITHM = 'EdDSA';
const TYPE = 'at+jwt';
const AUDIENCE = 'isocenter';
const CACHED_TOKENS = 10_000;
/** Longer than any token of ours; nothing longer is looked at. */
const MAXIMUM_LENGTH = 2_048;

/** Whom an access token speaks for. */
export interface AccessTokenSubject {
  readonly userId: string;
  readonly organizationId: string;
  /** The log-in that it belongs to: revoking the session ends it. */
  readonly sessionId: string;
  /** The version of the user's permissions when it was issued: when they change, it is refreshed. */
  readonly permissionsVersion: number;
}

/** A verified access token. */
export interface AccessToken extends AccessTokenSubject {
  readonly expiresAt: Date;
}

/** A new access token. */
export interface IssuedAccessToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly expiresAt: Date;
}

/** How tokens are issued. */
export interface AccessTokenOptions {
  /** `iss`: where the JWKS document is published. */
  readonly issuer: string;
  readonly lifetimeSeconds: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Short-lived access tokens: JWTs signed with Ed25519 (RFC 7519, RFC 8037), type `at+jwt` (RFC 9068). A token that was
 * verified once is remembered by its hash until it expires, so that a busy client costs one signature check.
 */
export class AccessTokens {
  private readonly keys: readonly Ed25519Key[];
  private readonly verified = new LRUCache<string, AccessToken>({ max: CACHED_TOKENS });
  private readonly now: () => number;
  private readonly publicKey: JWTVerifyGetKey = ({ kid }) => {
    const key = this.keys.find(({ id }) => id === kid);
    if (key === undefined) throw new AccessTokenError('auth.token-invalid');
    return key.publicKey;
  };

  constructor(
    ring: KeyRing,
    private readonly options: AccessTokenOptions,
  ) {
    this.keys = ring.all('access-token').map((seed) => new Ed25519Key(seed));
    this.now = options.now ?? Date.now;
  }

  async issue(subject: AccessTokenSubject): Promise<IssuedAccessToken> {
    const key = this.keys[0] as Ed25519Key;
    const issuedAt = Math.floor(this.now() / 1000);
    const expiresAt = issuedAt + this.options.lifetimeSeconds;
    const claims = { org: subject.organizationId, sid: subject.sessionId, pv: subject.permissionsVersion };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.id })
      .setIssuer(this.options.issuer)
      .setAudience(AUDIENCE)
      .setSubject(subject.userId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(key.privateKey);
    return { token, expiresIn: this.options.lifetimeSeconds, expiresAt: new Date(expiresAt * 1000) };
  }

  /** @throws AccessTokenError when it is not ours, was changed, or has expired */
  async verify(token: string): Promise<AccessToken> {
    if (token.length > MAXIMUM_LENGTH) throw new AccessTokenError('auth.token-invalid');
    const fingerprint = hash('sha256', token, 'base64url');
    let known = this.verified.get(fingerprint);
    if (known === undefined) {
      known = this.read(await this.check(token));
      this.verified.set(fingerprint, known);
    }
    if (known.expiresAt.getTime() <= this.now()) throw new AccessTokenError('auth.token-expired');
    return known;
  }

  /** The public keys, for `/.well-known/jwks.json`; those of former secrets stay until their tokens are gone. */
  jwks(): { readonly keys: readonly JsonWebKey[] } {
    return { keys: this.keys.map((key) => key.toJwk()) };
  }

  private async check(token: string): Promise<JWTPayload> {
    const options = {
      algorithms: [ALGORITHM],
      typ: TYPE,
      audience: AUDIENCE,
      issuer: this.options.issuer,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(this.now()),
    };
    try {
      const { payload } = await jwtVerify(token, this.publicKey, options);
      return payload;
    } catch (error) {
      throw new AccessTokenError(
        error instanceof errors.JWTExpired ? 'auth.token-expired' : 'auth.token-invalid',
      );
    }
  }

  private read({ sub, exp, org, sid, pv }: JWTPayload): AccessToken {
    if (typeof org !== 'string' || typeof sid !== 'string' || typeof pv !== 'number') {
      throw new AccessTokenError('auth.token-invalid');
    }
    return {
      userId: String(sub),
      organizationId: org,
      sessionId: sid,
      permissionsVersion: pv,
      expiresAt: new Date(Number(exp) * 1000),
    };
  }
}
