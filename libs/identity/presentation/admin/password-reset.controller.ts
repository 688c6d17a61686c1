import { Body, Controller, HttpCode, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IgnoresCredential } from '#platform/http/auth/ignores-credential';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ConfirmPasswordReset } from '../../application/commands/confirm-password-reset/confirm-password-reset.command.js';
import { RequestPasswordReset } from '../../application/commands/request-password-reset/request-password-reset.command.js';
import { TenantDoor } from '../../application/services/tenant-door.js';
import { atLeast } from '../at-least.js';
import { AccountLimitGuard } from './account-limit.guard.js';
import { ForgetAccessInterceptor } from './forget-access.interceptor.js';

/** Longer than either outcome takes. */
const ANSWER_MS = 150;

/** A new password for those who forgot theirs, or never had one. */
@ApiTags('auth')
@IgnoresCredential()
@RateLimited('login')
@Controller('v1/auth/password-reset')
export class PasswordResetController {
  constructor(
    private readonly mediator: Mediator,
    private readonly door: TenantDoor,
  ) {}

  /** Sends a mail with a token to that address, when it is a user's. The answer is the same when it is not. */
  @Post()
  @HttpCode(202)
  @UseGuards(AccountLimitGuard)
  @ApiAcceptedResponse()
  async request(@Body() body: RequestPasswordReset): Promise<void> {
    await atLeast(ANSWER_MS, async () => {
      await this.door.byEmail(body.email);
      await this.mediator.send(body);
    });
  }

  /** Sets a new password with the token of the mail, once. All sessions of the user end. */
  @Post('confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  @UseInterceptors(ForgetAccessInterceptor)
  async confirm(@Body() body: ConfirmPasswordReset): Promise<void> {
    await this.door.byPasswordReset(body.token);
    await this.mediator.send(body);
  }
}
