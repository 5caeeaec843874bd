/** How far two or more people agree on the codes that they gave to the same units. */
export interface Agreement {
  units: number;
  /** Share of units with the same code. */
  observed: number;
  /** Cohen's kappa (of two coders): agreement beyond what their own shares of codes make likely. */
  kappa: number | null;
  /** Krippendorff's alpha for nominal data: any number of coders, codes may be missing. */
  alpha: number | null;
}

/** A unit's codes, one for each coder; null where that coder left it out. */
export type Coding = readonly (string | null)[];

/**
 * Cohen's kappa: Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20
 * (1960), 37–46. Krippendorff's alpha by coincidences, nominal: Krippendorff, Content Analysis (2nd ed., 2004),
 * chapter 11. null where all codes are one and the same, so that nothing can be told.
 *
 * @param units units that only one coder has coded count for nothing
 */
export function agreement(units: readonly Coding[]): Agreement {
  const pairs = units.flatMap(([a, b]) => (a != null && b != null ? [[a, b] as const] : []));
  const same = pairs.filter(([a, b]) => a === b).length;
  return {
    units: pairs.length,
    observed: pairs.length === 0 ? 0 : same / pairs.length,
    kappa: kappaOf(pairs),
    alpha: alphaOf(units),
  };
}

function kappaOf(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const first = counts(pairs.map(([a]) => a));
  const second = counts(pairs.map(([, b]) => b));
  let expected = 0;
  for (const [code, count] of first) expected += (count / n) * ((second.get(code) ?? 0) / n);
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

function alphaOf(units: readonly Coding[]): number | null {
  /** Coincidences of codes within units, each unit weighing as many values as it has (o_ck of the formula). */
  let disagreeing = 0;
  const totals = new Map<string, number>();
  for (const unit of units) {
    const codes = unit.filter((code) => code !== null);
    if (codes.length < 2) continue;
    const own = counts(codes);
    for (const [code, count] of own) {
      totals.set(code, (totals.get(code) ?? 0) + count);
      disagreeing += (count * (codes.length - count)) / (codes.length - 1);
    }
  }
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0);
  let expected = 0;
  for (const count of totals.values()) expected += (count * (n - count)) / (n - 1);
  return expected === 0 ? null : 1 - disagreeing / expected;
}

function counts(codes: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}
