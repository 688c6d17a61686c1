// npm run demo: plays the main job against the system that npm start runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from './build.mjs';
import { inCheckout } from './bootstrap/checkout.mjs';
import { Failure, reportFailure } from './bootstrap/failure.mjs';
import { loadEnvironment } from './environment/load-environment.mjs';
import { standInPort } from './environment/stand-ins.mjs';
import { portOf, processes } from './supervisor/processes.mjs';

async function urlOf(process, values) {
  const url = `http://127.0.0.1:${portOf(process, values)}`;
  const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
  if (!ready?.ok) throw new Failure(`Nothing answers at ${url}. Run "npm start" in another terminal first.`);
  return url;
}

try {
  const { values } = loadEnvironment();
  const [admin, open] = await Promise.all(processes.slice(0, 2).map((process) => urlOf(process, values)));
  const standIns = ['TELEGRAM_API_ROOT', 'SMTP_URL'].map((name) => standInPort(name, values));
  await build({ tests: true, metadata: false });
  const program = inCheckout('dist', 'test', 'demo', 'run.js');
  const child = spawn(process.execPath, [program, admin, open, ...standIns], {
    env: values,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  process.exitCode = code ?? 1;
} catch (error) {
  reportFailure(error);
}
