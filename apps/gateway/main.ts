import { keepCompiled } from '../keep-compiled.js';

keepCompiled();
const { runProcess } = await import('../run-process.js');
await runProcess('gateway', async (settings) => {
  const { startGateway } = await import('./gateway.js');
  return startGateway(settings, settings.http.gatewayHealthPort);
});
