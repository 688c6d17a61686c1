import { Global, Module } from '@nestjs/common';
import { AiModels } from './ai-models.js';
import { SdkAiModels } from './sdk/sdk-ai-models.js';
import { AiLedger } from './usage/ai-ledger.js';
import { PgAiLedger } from './usage/pg-ai-ledger.js';

/** Models of AI, with budgets kept in the database. */
@Global()
@Module({
  providers: [
    { provide: AiModels, useClass: SdkAiModels },
    { provide: AiLedger, useClass: PgAiLedger },
  ],
  exports: [AiModels],
})
export class AiModule {}
