import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './picture.module.css'

export type Drawing = { readonly width: number; readonly height: number; readonly drawing: ReactNode }

/** A picture as wide as there is room. `says` is what it shows in words, for those who hear it. */
export function PictureFrame(props: {
  readonly says: string
  readonly of: (room: number) => Drawing
  /** What the signs mean. */
  readonly legend?: ReactNode
}) {
  const { ref, width: room } = useElementSize()
  return (
    <figure className={classes.figure}>
      <div ref={ref} className={classes.room}>
        {room > 0 && <Picture says={props.says} {...props.of(Math.floor(room))} />}
      </div>
      {props.legend && <figcaption className={classes.legend}>{props.legend}</figcaption>}
    </figure>
  )
}

function Picture({ says, width, height, drawing }: Drawing & { readonly says: string }) {
  return (
    <svg role="img" aria-label={says} width={width} height={height} className={classes.picture}>
      {drawing}
    </svg>
  )
}
