import type { MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep forest green. 7 carries white text on light paper, 6 on dark; 3 and 4 are text on dark. */
export const evergreen: MantineColorsTuple = [
  '#edf5f0',
  '#dcebe2',
  '#b9d8c6',
  '#8fc0a5',
  '#64a785',
  '#438e69',
  '#2f7655',
  '#1f5f44',
  '#174a35',
  '#0e3325',
]

/** Warm greys: paper rather than steel. 6 and darker are text on light paper. */
export const stone: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ed',
  '#e9e6df',
  '#dcd8cf',
  '#c6c1b6',
  '#938d81',
  '#69645a',
  '#534f47',
  '#393631',
  '#23211d',
]

/** The dark scheme, from text (0) to the deepest ground (9); Mantine reads its roles from these places. */
export const night: MantineColorsTuple = [
  '#e9e7e1',
  '#cfccc4',
  '#aba79d',
  '#918d83',
  '#454a45',
  '#343934',
  '#232823',
  '#181c19',
  '#121512',
  '#0c0e0c',
]

export const ember: MantineColorsTuple = [
  '#fdf1ee',
  '#f9ded8',
  '#f2bbb0',
  '#ea9585',
  '#df705c',
  '#cc4f3a',
  '#b23b28',
  '#95301f',
  '#732417',
  '#501910',
]

export const amber: MantineColorsTuple = [
  '#fdf6e7',
  '#f9eacb',
  '#f2d597',
  '#e8bc5f',
  '#d9a136',
  '#b98420',
  '#966816',
  '#785210',
  '#5a3e0c',
  '#3d2a08',
]

export const paper = { light: '#fbfaf7', dark: night[7] as string }
