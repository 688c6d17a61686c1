import { Failure } from '../bootstrap/failure.mjs';

/**
 * Where, in development, Isocenter looks for the messengers and for a mail server: at the stand-ins that `npm run demo`
 * and `npm run fakes` start.
 * What is written meanwhile is tried again until they listen.
 */
export const STAND_INS = {
  TELEGRAM_API_ROOT: 'http://127.0.0.1:3010',
  META_GRAPH_ROOT: 'http://127.0.0.1:3012',
  SLACK_API_ROOT: 'http://127.0.0.1:3013/api',
  DISCORD_API_ROOT: 'http://127.0.0.1:3015/api',
  SMTP_URL: 'smtp://127.0.0.1:3025',
  /** The stand-in of another system's webhook listens on this machine too. */
  OUTBOUND_ALLOW_PRIVATE: 'true',
};

/**
 * The port of a peer that is stood in for.
 * @param {string} name of the variable that says where the system looks for it
 * @param {Record<string, string>} values
 * @throws Failure when it is looked for elsewhere
 */
export function standInPort(name, values) {
  const { hostname, port } = new URL(values[name]);
  if (!['127.0.0.1', 'localhost'].includes(hostname) || !port)
    throw new Failure(`${name} is stood in for on loopback: leave it unset, here and for "npm start".`);
  return port;
}
