import type { Icon } from '@tabler/icons-react'
import type { AnyRoute } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Role } from '../../preload/contract/endpoint.ts'
import type { Id } from '../../preload/contract/fields.ts'

/** An entry of the navigation on the left; screens below its path are for the same roles. */
export type NavigationEntry = {
  readonly label: string
  readonly to: string
  readonly icon: Icon
  readonly roles: readonly Role[]
}

/** The things that have several screens, each from another feature. */
export const tabbed = ['person', 'session', 'programme'] as const

/** A screen of such a thing, named in the row of links above all of them. `to` holds its parameter. */
export type Tab = {
  readonly of: (typeof tabbed)[number]
  readonly label: string
  readonly to: string
  readonly roles: readonly Role[]
}

/** What a feature gives to the page. One line in `features.ts` brings it in. */
export type Feature = {
  readonly routes: readonly AnyRoute[]
  readonly navigation?: NavigationEntry
  readonly tabs?: readonly Tab[]
  /** What stays on the screen while others may see it. */
  readonly room?: ComponentType<{ readonly sessionId: Id }>
}

/** Keeps the exact types of the routes, from which links are checked. */
export const defineFeature = <const F extends Feature>(feature: F): F => feature
