import { Body, Controller, Global, Module, Post } from '@nestjs/common';
import { type Actor, isId, Mediator, unauthenticated } from '#kernel';
import { Authenticator } from '#platform/http/auth/authenticator';
import { Deposit, OpenAccount } from '#test/support/ledger/use-cases';

/** Believes whoever names an organization: there is nothing to protect here. */
class CredulousAuthenticator extends Authenticator {
  authenticate(token: string): Promise<Extract<Actor, { organizationId: string }>> {
    if (!isId(token)) throw unauthenticated('ledger.no-organization', 'The token must be an organization.');
    const permissions = new Set(['ledger.read', 'ledger.write']);
    return Promise.resolve({ kind: 'user', id: token, organizationId: token, permissions, name: 'Outside' });
  }

  recall(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

@Controller('v1/ledger')
export class LedgerController {
  constructor(private readonly mediator: Mediator) {}

  @Post('accounts')
  open(@Body() body: OpenAccount): Promise<{ accountId: string }> {
    return this.mediator.send(body);
  }

  @Post('deposits')
  deposit(@Body() body: Deposit): Promise<{ sum: number }> {
    return this.mediator.send(body);
  }
}

/** Doors to the ledger, for the fault tests. */
@Global()
@Module({
  controllers: [LedgerController],
  providers: [{ provide: Authenticator, useClass: CredulousAuthenticator }],
  exports: [Authenticator],
})
export class LedgerPublicModule {}
