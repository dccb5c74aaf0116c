/** First and last scores of the same people in whole units, and a number for the group of each; -1 without a group. */
export type Pairs = { readonly pre: Int32Array; readonly post: Int32Array; readonly cluster: Int32Array }

/**
 * Sums over pairs of scores in whole units. They are exact, so that equal changes are equal and "no variance" is no
 * question of rounding; and they add up over any division of the pairs.
 */
export type PairMoments = {
  readonly n: number
  readonly pre: number
  readonly post: number
  readonly prePre: number
  readonly postPost: number
  readonly prePost: number
}

export function pairMoments({ pre, post }: Pick<Pairs, 'pre' | 'post'>): PairMoments {
  const n = pre.length
  const sums = { n, pre: 0, post: 0, prePre: 0, postPost: 0, prePost: 0 }
  for (let i = 0; i < n; i++) {
    const first = pre[i] ?? 0
    const last = post[i] ?? 0
    sums.pre += first
    sums.post += last
    sums.prePre += first * first
    sums.postPost += last * last
    sums.prePost += first * last
  }
  return sums
}

/** Of the sample (n - 1), in squared units. 0 / 0 for one pair: who divides looks at n first. */
export type Variances = {
  readonly pre: number
  readonly post: number
  readonly covariance: number
  readonly change: number
}

export function variancesOf({ n, pre, post, prePre, postPost, prePost }: PairMoments): Variances {
  const change = post - pre
  const of = (products: number, sum: number, otherSum: number) => (n * products - sum * otherSum) / (n * (n - 1))
  return {
    pre: of(prePre, pre, pre),
    post: of(postPost, post, post),
    covariance: of(prePost, pre, post),
    change: of(postPost - 2 * prePost + prePre, change, change),
  }
}
