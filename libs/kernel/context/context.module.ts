import { Global, Module } from '@nestjs/common';
import { CurrentContext } from './current-context.js';

/** The execution context alone, for processes without use cases. */
@Global()
@Module({ providers: [CurrentContext], exports: [CurrentContext] })
export class ContextModule {}
