import { createHashHistory, createRouter } from '@tanstack/react-router'
import { BrokenScreen } from './broken-screen.tsx'
import type { Feature } from './feature.ts'
import { features } from './features.ts'
import { NotThere } from './not-there.tsx'
import { PracticeFrame } from './practice-frame.tsx'
import { rootRoute } from './root-route.ts'

type RoutesOf<F extends readonly Feature[]> = F[number]['routes'][number]

const routeTree = rootRoute.addChildren(features.flatMap(({ routes }): RoutesOf<typeof features>[] => [...routes]))

/** The hash alone changes: an address of `app://` stays one page. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  InnerWrap: PracticeFrame,
  defaultNotFoundComponent: NotThere,
  defaultErrorComponent: BrokenScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
