import { ClsServiceManager } from 'nestjs-cls';
import type { Scope } from './scope.js';

/** The one place that touches AsyncLocalStorage. Internal to the kernel; others use `CurrentContext`. */
const store = ClsServiceManager.getClsService();

export function currentScope(): Scope | undefined {
  return store.isActive() ? (store.get() as unknown as Scope) : undefined;
}

export function runInScope<R>(scope: Scope, work: () => R): R {
  return store.runWith(scope as never, work);
}
