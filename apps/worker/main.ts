import { keepCompiled } from '../keep-compiled.js';

keepCompiled();
const { runProcess } = await import('../run-process.js');
await runProcess('worker', async (settings) => {
  const { startWorker } = await import('./worker.js');
  return startWorker(settings, settings.http.workerHealthPort);
});
