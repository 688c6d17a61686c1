import { Failure } from '../bootstrap/failure.mjs';

/**
 * Reads the arguments of `npm test -- …`: names of steps, and for Jest whatever follows.
 * @param {string[]} args `unit`, `integration -t pattern`, `-t pattern`, `unit libs/kernel`
 * @param {string[]} names of all steps
 * @param {string[]} jestNames of the steps that Jest runs
 * @returns {{chosen: string[], jestArguments: string[]}} with arguments for Jest only, only its steps are chosen
 * @throws Failure for what is neither
 */
export function choose(args, names, jestNames) {
  const end = args.findIndex((arg) => !names.includes(arg));
  const steps = end === -1 ? args : args.slice(0, end);
  const jestArguments = end === -1 ? [] : args.slice(end);
  const [first] = jestArguments;
  if (first !== undefined && !first.startsWith('-') && !/[/.]/.test(first)) {
    throw new Failure(`There is no step "${first}". Steps: ${names.join(', ')}.`);
  }
  const asked = steps.length > 0 ? steps : jestArguments.length > 0 ? jestNames : names;
  return { chosen: names.filter((name) => asked.includes(name)), jestArguments };
}
