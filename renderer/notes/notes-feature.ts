import { createRoute } from '@tanstack/react-router'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { CheckPage } from './check-page.tsx'
import { NotesPage } from './notes-page.tsx'

const getParentRoute = () => rootRoute
const notesRoute = createRoute({
  getParentRoute,
  path: '/sessions/$sessionId/notes',
  component: NotesPage,
  /** The row to begin with, when somebody comes back from the check to mend it. */
  validateSearch: ({ row }: { readonly row?: unknown }): { row?: string } => (typeof row === 'string' ? { row } : {}),
})
const checkRoute = createRoute({ getParentRoute, path: '/sessions/$sessionId/check', component: CheckPage })

/** The notes of a session: written, checked, signed, added to. */
export const notesFeature = defineFeature({ routes: [notesRoute, checkRoute] })
