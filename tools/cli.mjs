// npm run cli -- <command>: the administrator's commands, with the settings and the database that npm start uses.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { inCheckout } from './bootstrap/checkout.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { embeddedDatabase } from './environment/embedded-database.mjs';
import { loadEnvironment } from './environment/load-environment.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM'];

function run(values) {
  const args = [inCheckout('dist', 'apps', 'cli', 'main.js'), ...process.argv.slice(2)];
  return new Promise((resolve, reject) => {
    // Paths in the arguments are meant from where the person stands.
    const cwd = process.env.INIT_CWD ?? process.cwd();
    const child = spawn(process.execPath, args, { cwd, env: values, stdio: 'inherit' });
    for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

let server;
try {
  await build();
  const environment = loadEnvironment();
  server = await embeddedDatabase(environment);
  process.exitCode = await run(environment.values);
} catch (error) {
  reportFailure(error);
} finally {
  // A running system's database was adopted, and stays.
  if (server && !server.adopted) await server.stop();
}
