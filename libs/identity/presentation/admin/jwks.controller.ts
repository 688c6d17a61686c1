import type { JsonWebKey } from 'node:crypto';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IgnoresCredential } from '#platform/http/auth/ignores-credential';
import { AccessTokens } from '#platform/security/access-tokens';

/** The public keys that access tokens are signed with (RFC 7517 section 5). */
@ApiTags('auth')
@IgnoresCredential()
@Controller('.well-known')
export class JwksController {
  constructor(private readonly accessTokens: AccessTokens) {}

  /** Keys of former master secrets stay until their tokens have expired. */
  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  @ApiOkResponse({
    description: 'A JWK Set',
    schema: {
      type: 'object',
      required: ['keys'],
      properties: { keys: { type: 'array', items: { type: 'object', additionalProperties: true } } },
    },
  })
  keys(): { readonly keys: readonly JsonWebKey[] } {
    return this.accessTokens.jwks();
  }
}
