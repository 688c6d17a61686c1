import { keepCompiled } from '../keep-compiled.js';

keepCompiled();
const { runProcess } = await import('../run-process.js');
await runProcess('scheduler', async (settings) => {
  const { startScheduler } = await import('./scheduler.js');
  return startScheduler(settings, settings.http.schedulerHealthPort);
});
