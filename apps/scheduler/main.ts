import { runProcess } from '../run-process.js';

await runProcess('scheduler', async (settings) => {
  const { startScheduler } = await import('./scheduler.js');
  return startScheduler(settings, settings.http.schedulerHealthPort);
});
