import { CONTEXTS, type ContextParts } from '#apps/contexts';

/** Puts the engine tests' own context in the place of all others, in this process. */
export function onlyLedger(): void {
  const contexts = CONTEXTS as Record<string, ContextParts>;
  for (const name of Object.keys(contexts)) Reflect.deleteProperty(contexts, name);
  contexts['ledger'] = {
    core: async () => (await import('#test/support/ledger/ledger.module')).LedgerModule,
    public: async () => (await import('./ledger-public.module.js')).LedgerPublicModule,
  };
}
