import { runProcess } from '#apps/run-process';
import { onlyLedger } from './only-ledger.js';

onlyLedger();
await runProcess('worker', async (settings) => {
  const { startWorker } = await import('#apps/worker/worker');
  return startWorker(settings, settings.http.workerHealthPort);
});
