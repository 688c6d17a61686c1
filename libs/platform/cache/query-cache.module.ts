import { Global, Module } from '@nestjs/common';
import { QueryCache } from '#kernel';
import { LocalQueryCache } from './local-query-cache.js';

/** The answers of queries that are kept. */
@Global()
@Module({ providers: [{ provide: QueryCache, useClass: LocalQueryCache }], exports: [QueryCache] })
export class QueryCacheModule {}
