/** In shorter words a changed letter makes another word: "green" is no "greet". */
const LONG = 7;

/** Are two words one slip apart: a letter left out, added, changed, or two neighbours swapped? */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length !== restB.length)
    return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
  const swapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0];
  return swapped ? restA.slice(2) === restB.slice(2) : a.length >= LONG && restA.slice(1) === restB.slice(1);
}
