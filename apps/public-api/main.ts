import { keepCompiled } from '../keep-compiled.js';

keepCompiled();
const { runProcess } = await import('../run-process.js');
await runProcess('public-api', async (settings) => {
  const [{ startApi }, { PUBLIC_API }] = await Promise.all([
    import('../start-api.js'),
    import('./public-api.js'),
  ]);
  return startApi(settings, PUBLIC_API, settings.http.publicApiPort);
});
