import { runProcess } from '#apps/run-process';
import { onlyLedger } from './only-ledger.js';

onlyLedger();
await runProcess('public-api', async (settings) => {
  const [{ startApi }, { PUBLIC_API }] = await Promise.all([
    import('#apps/start-api'),
    import('#apps/public-api/public-api'),
  ]);
  return startApi(settings, PUBLIC_API, settings.http.publicApiPort);
});
