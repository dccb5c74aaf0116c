import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import classes from './tab-links.module.css'

/** A row of links between the screens of one thing. The one that is open has `aria-current="page"`. */
export function TabLinks({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {children}
    </nav>
  )
}

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> }

/** One screen in `TabLinks`. */
export const TabLink = createLink((props: Props) => <a {...props} className={classes.tab} />)
