import { createRoute } from '@tanstack/react-router'
import { defineFeature } from '../app/feature.ts'
import { rootRoute } from '../app/root-route.ts'
import { SessionPage } from './session-page.tsx'
import { SessionRoom } from './session-room.tsx'

const sessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/$sessionId',
  component: SessionPage,
})

/** One group session: preparing it, attendance, marks. Its notes are the feature of that name. */
export const sessionsFeature = defineFeature({ routes: [sessionRoute], room: SessionRoom })
