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

const Tab = createLink((props: Props) => <a {...props} className={classes.tab} />)

/** One screen in `TabLinks`, marked as open when it is; screens below its path do not count. */
export const TabLink: typeof Tab = (props) => <Tab activeOptions={{ exact: true, includeSearch: false }} {...props} />
