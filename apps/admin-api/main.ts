import { keepCompiled } from '../keep-compiled.js';

keepCompiled();
const { runProcess } = await import('../run-process.js');
await runProcess('admin-api', async (settings) => {
  const [{ startApi }, { ADMIN_API }] = await Promise.all([
    import('../start-api.js'),
    import('./admin-api.js'),
  ]);
  return startApi(settings, ADMIN_API, settings.http.adminApiPort);
});
