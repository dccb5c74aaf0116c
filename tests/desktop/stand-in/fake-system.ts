import { EventEmitter } from 'node:events'

// `npm start` has nobody who prepares an answer: there every dialog is as if the person had closed it.
const isWindowed = process.env.STAND_IN_WINDOWED === '1'

const noAnswer = (name: string) => async () => {
  if (isWindowed) {
    console.log('The stand-in for Electron has no file dialogs, so this one counts as cancelled.')
    return { canceled: true, filePaths: [] }
  }
  throw new Error(`electron stand-in: no answer prepared for dialog.${name}; replace it with app.evaluate()`)
}
export const dialog = {
  showOpenDialog: noAnswer('showOpenDialog'),
  showSaveDialog: noAnswer('showSaveDialog'),
  showMessageBox: noAnswer('showMessageBox'),
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
}

type MenuItem = { readonly submenu?: readonly MenuItem[]; readonly [more: string]: unknown }
let applicationMenu: { readonly items: readonly MenuItem[] } | null = null
export const Menu = {
  buildFromTemplate: (items: readonly MenuItem[]) => ({ items }),
  setApplicationMenu: (menu: typeof applicationMenu) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
}

export const powerMonitor = new EventEmitter()
export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' })
