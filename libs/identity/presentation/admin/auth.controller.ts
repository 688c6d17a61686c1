import { Body, Controller, Headers, HttpCode, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IgnoresCredential } from '#platform/http/auth/ignores-credential';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { LogIn } from '../../application/commands/log-in/log-in.command.js';
import { LogOut } from '../../application/commands/log-out/log-out.command.js';
import { RefreshSession } from '../../application/commands/refresh-session/refresh-session.command.js';
import { AccountLimit } from '../../application/services/account-limit.js';
import { KnownAccess } from '../../application/services/known-access.js';
import { TenantDoor } from '../../application/services/tenant-door.js';
import { TokensView } from '../../application/services/tokens.view.js';
import { refreshRefused } from '../../domain/errors.js';
import { LogOutBody } from '../dto/log-out.body.dto.js';
import { AccountLimitGuard } from './account-limit.guard.js';
import { BearerSession } from './bearer-session.js';
import { ForgetAccessInterceptor } from './forget-access.interceptor.js';

/** Signing in and out. */
@ApiTags('auth')
@IgnoresCredential()
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly mediator: Mediator,
    private readonly door: TenantDoor,
    private readonly limit: AccountLimit,
    private readonly bearer: BearerSession,
    private readonly known: KnownAccess,
  ) {}

  /** Signs in with e-mail address and password. */
  @Post('login')
  @HttpCode(200)
  @RateLimited('login')
  @UseGuards(AccountLimitGuard)
  @ApiOkResponse({ type: TokensView })
  async logIn(@Body() body: LogIn): Promise<TokensView> {
    await this.door.byEmail(body.email);
    const tokens = await this.mediator.send(body);
    await this.limit.forget(body.email);
    return tokens;
  }

  /** Exchanges a refresh token, once, for a new pair of tokens. A token that comes again ends its session. */
  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: TokensView })
  async refresh(@Body() body: RefreshSession): Promise<TokensView> {
    await this.door.byRefreshToken(body.refreshToken);
    const result = await this.mediator.send(body);
    if (result.outcome === 'refreshed') return result.tokens;
    await this.known.forget();
    throw refreshRefused();
  }

  /** Ends the session of the refresh token, or without one that of the access token. */
  @Post('logout')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  @UseInterceptors(ForgetAccessInterceptor)
  async logOut(
    @Headers('authorization') authorization: string | undefined,
    @Body() { refreshToken }: LogOutBody,
  ): Promise<void> {
    if (refreshToken !== undefined) {
      await this.door.byRefreshToken(refreshToken);
      await this.mediator.send(new LogOut({ refreshToken }));
      return;
    }
    await this.bearer.signIn(authorization);
    const sessionId = await this.bearer.sessionId(authorization);
    await this.mediator.send(new LogOut(sessionId === undefined ? {} : { sessionId }));
  }
}
