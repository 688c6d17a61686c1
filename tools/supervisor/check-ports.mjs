import { Failure } from '../bootstrap/failure.mjs';
import { isFreePort } from '../services/free-port.mjs';
import { portOf, processes } from './processes.mjs';

/**
 * Sees that every process will get its port, before anything is built or started.
 * @throws Failure that names the first port that is taken and the variable that moves it
 */
export async function checkPorts(values) {
  for (const one of processes) {
    const port = portOf(one, values);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) continue;
    if (await isFreePort(port, values.HTTP_HOST ?? '127.0.0.1')) continue;
    const who = `Port ${port} is taken, so the ${one.name} cannot listen there`;
    throw new Failure(`${who}: stop what uses it, or set ${one.portVariable} to another one.`);
  }
}
