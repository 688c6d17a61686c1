import { Worker } from 'node:worker_threads';

const STACK_MEBIBYTES = 4;

/**
 * Starts a thread that may hold so many mebibytes of objects, and knows nothing of the process's environment.
 *
 * @param program its module without the ending, as seen from `module`: compiled, or in specs as it was written, which Node
 * reads by itself
 * @param module the `import.meta.url` of who starts it
 */
export function startThread(program: `./${string}.thread`, module: string, heapMebibytes: number): Worker {
  const isSource = module.endsWith('.ts');
  return new Worker(new URL(`${program}${isSource ? '.ts' : '.js'}`, module), {
    // `isocenter-source` leads the import table to what is written, as in specs.
    execArgv: isSource ? ['--conditions=isocenter-source'] : [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes, stackSizeMb: STACK_MEBIBYTES },
  });
}
