import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/global.css'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { settled } from './app/call.ts'
import { DoorProvider } from './app/door-provider.tsx'
import { Providers } from './app/providers.tsx'
import { router } from './app/routes.ts'
import { FrontDoor } from './vault/front-door.tsx'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// For the style element of react-remove-scroll, which stands behind every modal.
setNonce(nonce)

// Asked for before the first painting: a dark screen never flashes white.
const preferences = await settled(window.grove.shell.preferences())
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

createRoot(root).render(
  <Providers nonce={nonce} colourScheme={preferences.ok ? preferences.value.colourScheme : 'auto'}>
    <FrontDoor>
      {(signedIn) => (
        <DoorProvider signedIn={signedIn}>
          <RouterProvider router={router} />
        </DoorProvider>
      )}
    </FrontDoor>
  </Providers>,
)
