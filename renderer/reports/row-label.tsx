import classes from './picture.module.css'

const lineHeight = 17

/** The label of a row, its lines about the middle `y`, with small words below. */
export function RowLabel(props: { readonly y: number; readonly lines: readonly string[]; readonly below?: string }) {
  const { y, lines, below = '' } = props
  const all = lines.length + (below === '' ? 0 : 1)
  const top = y + 5 - ((all - 1) * lineHeight) / 2
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} x={0} y={top + i * lineHeight} className={classes.label}>
          {line}
        </text>
      ))}
      {below !== '' && (
        <text x={0} y={top + lines.length * lineHeight} className={classes.small}>
          {below}
        </text>
      )}
    </>
  )
}
