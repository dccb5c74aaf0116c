/** `ABCDEFGH` as `['ABCD', 'EFGH']`; spaces and hyphens between are dropped first. */
export const groupsOfFour = (code: string): readonly string[] => code.replace(/[\s-]/g, '').match(/.{1,4}/gu) ?? []
