import { createRootRoute } from '@tanstack/react-router'

/** Parent of every screen. The frame around the screens is `practice-frame.tsx`. */
export const rootRoute = createRootRoute()
