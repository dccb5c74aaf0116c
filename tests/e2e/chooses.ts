import type { AppHandle } from '../desktop/app-handle.ts'

/** The person answers the next dialogs for a file with this path; with null they close them. */
export const chooses = (app: AppHandle, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
