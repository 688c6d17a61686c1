import { jwtVerify, SignJWT } from 'jose';
import { JWTExpired } from 'jose/errors';
import type { Verification } from '../../../application/services/messaging-platform.js';

const AUDIENCE = 'isocenter-webchat';
/** A browser keeps its conversation for so long after the last visit. */
const LIFETIME = '30d';

/** The signed session of a visitor (JWT, RFC 7519, HS256): it says which thread of which channel is theirs. */
export const WebchatSession = {
  /** A token for a thread; also the renewal of an older one. */
  issue: (channelId: string, threadKey: string, secret: string): Promise<string> =>
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(threadKey)
      .setIssuer(channelId)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(Buffer.from(secret)),

  verify: async (token: string, secret: string): Promise<Verification> => {
    try {
      const { payload } = await jwtVerify(token, Buffer.from(secret), {
        audience: AUDIENCE,
        algorithms: ['HS256'],
      });
      return payload.sub ? { verified: true, threadKey: payload.sub } : { verified: false, reason: 'wrong' };
    } catch (error) {
      return { verified: false, reason: error instanceof JWTExpired ? 'expired' : 'wrong' };
    }
  },
};
