import { expect, test } from 'vitest'
import { importFaults } from './import-faults.ts'
import { sourceFile, sourceFiles } from './source-file.ts'

test('everybody imports only whom the table of architecture.md allows', () => {
  expect(importFaults(sourceFiles())).toEqual([])
})

/** What somebody in a hurry might write. */
const refused: readonly (readonly [path: string, code: string])[] = [
  ['renderer/goals/goal-list.tsx', "import { listGoals } from '../../main/goals/goal-repository.ts'"],
  ['renderer/goals/goal-list.tsx', "import { readFileSync } from 'node:fs'"],
  ['renderer/goals/goal-list.tsx', "import { ipcRenderer } from 'electron'"],
  ['renderer/goals/goal-list.tsx', "import { GroupName } from '../groups/group-name.tsx'"],
  ['renderer/goals/goal-list.tsx', "import { z } from 'zod'"],
  ['renderer/ui/card.tsx', "import { useSignedIn } from '../app/door-provider.tsx'"],
  ['renderer/app/frame.tsx', "import { GoalList } from '../goals/goal-list.tsx'"],
  ['preload/contract/goals.ts', "import { z } from 'zod'"],
  ['preload/contract/goals.ts', "import { scoring } from '../../main/measures/scoring.ts'"],
  ['preload/vault-line.ts', "import { ipcRenderer } from 'electron'"],
  ['main/goals/goal-handlers.ts', "import { sql } from 'kysely'"],
  ['main/goals/goal-handlers.ts', "import { readGroup } from '../groups/group-service.ts'"],
  ['main/goals/goal-service.ts', "import { sql } from 'kysely'"],
  ['main/goals/goal-service.ts', "import type { Kysely } from 'kysely'"],
  ['main/goals/goal-service.ts', "import { app } from 'electron'"],
  ['main/goals/goal-service.ts', "import { listGroups } from '../groups/group-repository.ts'"],
  ['main/goals/goal-service.ts', "import { openFile } from '../database/open-file.ts'"],
  ['main/goals/goal-service.ts', "import { signIn } from '../vault/sign-in.ts'"],
  ['main/goals/goal-service.ts', "import { randomBytes } from 'node:crypto'"],
  ['main/goals/goal-repository.ts', "import { listGroups } from '../groups/group-repository.ts'"],
  ['main/goals/goal-repository.ts', "import { listSteps } from './step-repository.ts'"],
  ['main/goals/goal-repository.ts', "import { agreeGoal } from './goal-service.ts'"],
  ['main/goals/goal-repository.ts', "import { randomUUID } from 'node:crypto'"],
  ['main/goals/goal-level.ts', "import type { ClinicalWork } from '../database/work.ts'"],
  ['main/goals/goal-level.ts', "import { listGoals } from './goal-repository.ts'"],
  ['main/goals/goal-level.ts', "import { performance } from 'node:perf_hooks'"],
  ['main/vault/unlock.ts', "import { readGroup } from '../groups/group-service.ts'"],
  ['main/door/door.ts', "import { goalHandlers } from '../goals/goal-handlers.ts'"],
  ['main/audit/audit-service.ts', "import { app } from 'electron'"],
  ['main/shell/window.ts', "import { signIn } from '../vault/sign-in.ts'"],
  ['main/shell/window.ts', "import { readGroup } from '../groups/group-service.ts'"],
  ['main/vault-process.ts', "import { app } from 'electron'"],
  ['main/reports/report-service.ts', "import type { ClinicalWork } from '../database/work.ts'"],
  ['main/reports/report-repository.ts', "import type { ClinicalRows } from '../database/clinical-rows.ts'"],
  ['main/goals/goal-service.ts', "import { openPdfPress } from '../documents/pdf-press.ts'"],
  ['main/documents/pdf-layout.ts', "import { renderPdf } from './pdf-render.ts'"],
  ['main/documents/pdf-render.ts', "import { readGroup } from '../groups/group-service.ts'"],
  ['main/door/door.ts', "import type { PdfDocument } from '../documents/pdf-document.ts'"],
  ['main/goals/goal-service.ts', "import { aVault } from '../../tests/support/a-vault.ts'"],
  ['main/goals/goal-service.ts', "export { listGroups } from '../groups/group-repository.ts'"],
  ['main/goals/goal-service.ts', "export const late = () => import('../groups/group-repository.ts')"],
]
test.each(refused)('%s: %s', (path, code) => {
  expect(importFaults([sourceFile(path, code)])).toHaveLength(1)
})

const allowed: readonly (readonly [path: string, code: string])[] = [
  ['main/vault-process.ts', "import type { MessagePortMain } from 'electron'"],
  ['main/door/handlers.ts', "import { goalHandlers } from '../goals/goal-handlers.ts'"],
  ['main/goals/goal-service.ts', "import { readGroup } from '../groups/group-service.ts'"],
  ['main/vault-process.ts', "import { openPdfPress } from './documents/pdf-press.ts'"],
  ['main/database/work.ts', "import type { PdfDocument } from '../documents/pdf-document.ts'"],
  ['main/goals/goal-service.ts', "import { lineChart } from '../documents/line-chart.ts'"],
  ['main/users/user-service.ts', "import { confirmRequest } from '../vault/confirm-request.ts'"],
  ['main/reports/report-service.ts', "import type { OutcomesWork } from '../database/work.ts'"],
]
test.each(allowed)('%s: %s is fine', (path, code) => {
  expect(importFaults([sourceFile(path, code)])).toEqual([])
})
