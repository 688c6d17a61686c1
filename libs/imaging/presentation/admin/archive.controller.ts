import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IfMatch } from '#platform/http/if-match';
import { SetMatchingPolicy } from '../../application/commands/set-matching-policy/set-matching-policy.command.js';
import { SetRetentionPolicy } from '../../application/commands/set-retention-policy/set-retention-policy.command.js';
import { VerifyStorage } from '../../application/commands/verify-storage/verify-storage.command.js';
import { GetMatchingPolicy } from '../../application/queries/get-matching-policy/get-matching-policy.query.js';
import { MatchingPolicyView } from '../../application/queries/get-matching-policy/matching-policy.view.js';
import { GetRetentionPolicy } from '../../application/queries/get-retention-policy/get-retention-policy.query.js';
import { RetentionPolicyView } from '../../application/queries/get-retention-policy/retention-policy.view.js';
import { GetStorageVerification } from '../../application/queries/get-storage-verification/get-storage-verification.query.js';
import { StorageVerificationView } from '../../application/queries/get-storage-verification/storage-verification.view.js';
import { MatchingPolicyBody } from './dto/matching-policy.body.dto.js';
import { RetentionPolicyBody } from './dto/retention-policy.body.dto.js';

/** What the practice decides about its archive, and how that is. */
@ApiTags('archive')
@ApiBearerAuth()
@Controller('v1')
export class ArchiveController {
  constructor(private readonly mediator: Mediator) {}

  /** How studies find their orders. */
  @Get('matching-policy')
  @ApiOkResponse({ type: MatchingPolicyView })
  matchingPolicy(): Promise<MatchingPolicyView> {
    return this.mediator.ask(new GetMatchingPolicy());
  }

  /** Replaces how studies find their orders. */
  @Put('matching-policy')
  @ApiOkResponse({ type: MatchingPolicyView })
  async setMatchingPolicy(
    @Body() body: MatchingPolicyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<MatchingPolicyView> {
    await this.mediator.send(new SetMatchingPolicy({ ...body, expectedVersion }));
    return this.mediator.ask(new GetMatchingPolicy());
  }

  /** How long studies are kept. */
  @Get('retention-policy')
  @ApiOkResponse({ type: RetentionPolicyView })
  retentionPolicy(): Promise<RetentionPolicyView> {
    return this.mediator.ask(new GetRetentionPolicy());
  }

  /** Replaces how long studies are kept. */
  @Put('retention-policy')
  @ApiOkResponse({ type: RetentionPolicyView })
  async setRetentionPolicy(
    @Body() body: RetentionPolicyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<RetentionPolicyView> {
    await this.mediator.send(new SetRetentionPolicy({ ...body, expectedVersion }));
    return this.mediator.ask(new GetRetentionPolicy());
  }

  /** How far the files of instances are verified, and which are damaged. */
  @Get('storage/verification')
  @ApiOkResponse({ type: StorageVerificationView })
  verification(): Promise<StorageVerificationView> {
    return this.mediator.ask(new GetStorageVerification());
  }

  /** Verifies a night's worth of files now. */
  @Post('storage/verification')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async verify(): Promise<void> {
    await this.mediator.send(new VerifyStorage());
  }
}
