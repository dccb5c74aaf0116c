import classes from './demo-mark.module.css'
import { useSignedIn } from './door-provider.tsx'

/** Says on every screen of the demo practice that nobody in it is real. */
export function DemoMark() {
  const { demo } = useSignedIn()
  return demo && <span className={classes.mark}>DEMO</span>
}
