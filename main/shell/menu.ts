import { Menu, type MenuItemConstructorOptions } from 'electron'

type Options = { readonly lock: () => void; readonly devTools: boolean }

/** Few entries, and none that reloads the page: the port belongs to the page that got it first. */
export function setMenu({ lock, devTools }: Options) {
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'Grove',
      submenu: [
        { label: 'Lock', accelerator: 'CommandOrControl+L', click: lock },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    // macOS gives no copy and paste to an application without this menu.
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(devTools ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
