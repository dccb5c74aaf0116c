/** The five columns in which the levels of a goal stand, from much less to much more than expected. */
export type LevelColumns = {
  readonly level_minus_2: string
  readonly level_minus_1: string
  readonly level_0: string
  readonly level_plus_1: string
  readonly level_plus_2: string
}

export const levelColumns = (levels: readonly string[] | null): LevelColumns => ({
  level_minus_2: levels?.[0] ?? '',
  level_minus_1: levels?.[1] ?? '',
  level_0: levels?.[2] ?? '',
  level_plus_1: levels?.[3] ?? '',
  level_plus_2: levels?.[4] ?? '',
})

export const levelsOf = (row: LevelColumns): string[] | null => {
  const levels = [row.level_minus_2, row.level_minus_1, row.level_0, row.level_plus_1, row.level_plus_2]
  return levels.every((level) => level === '') ? null : levels
}

export const sameLevels = (a: LevelColumns, b: LevelColumns): boolean =>
  levelsOf(a)?.join('\n') === levelsOf(b)?.join('\n')
