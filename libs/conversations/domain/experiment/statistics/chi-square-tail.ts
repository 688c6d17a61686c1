const ENOUGH = 1e-15;
const MOST_TERMS = 500;
/** Lanczos' approximation with g = 7 and nine coefficients: good to about 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * How probable a chi-square value at least this large is by chance (the upper tail), with these degrees of freedom: the
 * regularized upper incomplete gamma function Q(df/2, x/2), by its series below and its continued fraction above.
 */
export function chiSquareTail(value: number, degrees: number): number {
  if (value <= 0) return 1;
  const [a, x] = [degrees / 2, value / 2];
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * ENOUGH; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method. */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / notZero(factor * d + b, tiny);
    c = notZero(b + factor / c, tiny);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < ENOUGH) break;
  }
  return value;
}

const notZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);

function logGamma(z: number): number {
  const x = z - 1;
  const [first = 0, ...rest] = LANCZOS;
  const sum = rest.reduce((total, coefficient, index) => total + coefficient / (x + index + 1), first);
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}
