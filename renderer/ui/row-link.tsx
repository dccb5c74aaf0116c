import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import classes from './row-link.module.css'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> }

/** The link of a table's row: reaches over the whole row, and over the whole of anything `position: relative`. */
export const RowLink = createLink((props: Props) => <a data-row-link {...props} className={classes.link} />)
