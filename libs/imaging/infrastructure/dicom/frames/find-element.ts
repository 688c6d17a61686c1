import type { DataElement } from '../reading/data-element.js';
import type { DataSet } from '../reading/data-set.js';

const PATH = /^[0-9A-F]{8}(\/\d{1,6}\/[0-9A-F]{8})*$/i;

/** The element of a path as `dicomJson` writes it: tags with 0-based item numbers between them. */
export function findElement(dataSet: DataSet, path: string): DataElement | undefined {
  if (!PATH.test(path)) return undefined;
  const steps = path.split('/');
  let current: DataSet | undefined = dataSet;
  for (let i = 0; i + 2 < steps.length; i += 2) {
    current = current?.items(Number.parseInt(steps[i] as string, 16))[Number(steps[i + 1])];
  }
  return current?.get(Number.parseInt(steps.at(-1) as string, 16));
}
