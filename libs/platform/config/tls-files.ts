import type { NamedFile } from './named-file.js';
import type { SettingsFault } from './settings-error.js';

/** A variable's name, and what it holds. */
type Told<T> = readonly [variable: string, value: T | undefined];

/** The variables of a door that speaks TLS on a port of its own. */
export interface TlsVariables {
  readonly port: Told<number>;
  readonly tlsPort: Told<number>;
  readonly cert: Told<string>;
  readonly key: Told<string>;
  readonly ca: Told<string>;
}

/** Files in PEM; with `ca` peers have to show a certificate that it signed, and theirs is checked against it. */
export interface TlsFiles {
  readonly cert: NamedFile;
  readonly key: NamedFile;
  readonly ca: NamedFile | undefined;
}

/** What is wrong with these variables together. */
export function* tlsFaults({ port, tlsPort, cert, key, ca }: TlsVariables): Generator<SettingsFault> {
  if (tlsPort[1] !== undefined && tlsPort[1] === port[1])
    yield { variable: tlsPort[0], message: `must differ from ${port[0]}` };
  if ((cert[1] === undefined) !== (key[1] === undefined))
    yield { variable: cert[0], message: `and ${key[0]} belong together` };
  if (cert[1] === undefined && (tlsPort[1] !== undefined || ca[1] !== undefined))
    yield { variable: cert[0], message: `must be set for ${tlsPort[0]} and ${ca[0]}` };
}

/** The files that the variables name; undefined when they name none. */
export function tlsFiles(variables: TlsVariables): TlsFiles | undefined {
  const [cert, key, ca] = [variables.cert, variables.key, variables.ca].map(
    ([variable, path]): NamedFile | undefined => (path === undefined ? undefined : { variable, path }),
  );
  return cert && key && { cert, key, ca };
}
