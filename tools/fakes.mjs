// npm run fakes: stands in for the messengers and the mail server that npm start looks for, so that a person can play them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from './build.mjs';
import { inCheckout } from './bootstrap/checkout.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { loadEnvironment } from './environment/load-environment.mjs';
import { standInPort } from './environment/stand-ins.mjs';

const DESK_PORT = '3014';

try {
  const { values } = loadEnvironment();
  const ports = [
    'TELEGRAM_API_ROOT',
    'META_GRAPH_ROOT',
    'SLACK_API_ROOT',
    'DISCORD_API_ROOT',
    'SMTP_URL',
  ].map((name) => standInPort(name, values));
  await build({ tests: true, metadata: false, bundles: false });
  const child = spawn(
    process.execPath,
    [inCheckout('dist', 'test', 'fakes', 'run.js'), ...ports, DESK_PORT],
    {
      env: values,
      stdio: 'inherit',
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'close');
  process.exitCode = code ?? 0;
} catch (error) {
  reportFailure(error);
}
