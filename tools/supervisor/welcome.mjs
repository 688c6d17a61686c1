import { join } from 'node:path';
import { DEMO_AE_TITLE, DEMO_PASSWORD, DEMO_USERS } from './demo-users.mjs';
import { demoWebchat } from './demo-webchat.mjs';
import { portOf, processes, reachableHost } from './processes.mjs';

function tryLine(adminUrl) {
  const body = JSON.stringify({ email: DEMO_USERS[0], password: DEMO_PASSWORD });
  return `curl -s ${adminUrl}/v1/auth/login -H 'content-type: application/json' -d '${body}'`;
}

/** What a newcomer wants to know once everything runs. */
export async function welcome({ values, dataDir, production }) {
  const [admin, open] = processes.map((one) => `http://localhost:${portOf(one, values)}`);
  const page = production
    ? undefined
    : await demoWebchat(`http://${reachableHost(values)}:${portOf(processes[0], values)}`);
  const demo = [
    ...(page ? [`  Webchat     ${page}`] : []),
    '',
    `  Log in as  ${DEMO_USERS.join(', ')}`,
    `  Password   ${DEMO_PASSWORD}`,
    '',
    `  Try        ${tryLine(admin)}`,
    '  Or watch   npm run demo   (the whole way from the first message to the signed report)',
  ];
  const dicom = `${production ? 'the practice’s AE title' : DEMO_AE_TITLE}@${values.DIMSE_HOST ?? '127.0.0.1'}:${values.DIMSE_PORT ?? 11_112}`;
  return [
    '',
    'Isocenter is running.',
    '',
    `  Admin API   ${admin}/docs`,
    `  Public API  ${open}/docs`,
    `  DICOM       ${dicom}   (DIMSE)`,
    `  Logs        ${join(dataDir, 'logs')}`,
    ...(production ? [] : demo),
    '',
    '  Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
