import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#test/support/free-port';
import type { Place } from '../place.js';
import { type Running, startProgram } from '../processes.js';

/** nginx as Debian has it, with one worker and sendfile, which serves one file; undefined where it is missing. */
export async function startNginx(
  place: Place,
  content: Buffer,
): Promise<(Running & { readonly url: string }) | undefined> {
  const { nginx } = place;
  if ('missing' in nginx) {
    place.say(`  nginx is left out: ${nginx.missing}`);
    return undefined;
  }
  const port = await freePort();
  const folder = join(place.temporary, 'nginx');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'instance');
  writeFileSync(file, content);
  chmodSync(file, 0o644);
  const configuration = join(folder, 'nginx.conf');
  const temporaries = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    configuration,
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; user root;
events { worker_connections 64; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000;
${temporaries.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
server { listen 127.0.0.1:${port}; root ${folder}; } }
`,
  );
  const running = await startProgram(place, {
    name: 'nginx',
    kind: 'native',
    path: nginx.program,
    args: ['-c', configuration, '-p', folder],
    env: nginx.env,
    port,
  });
  return { ...running, url: `http://127.0.0.1:${port}/instance` };
}
