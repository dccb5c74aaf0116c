import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileSystemType, isNetworkType } from '../../../main/vault/file-system-type.ts'
import { checkVaultFolder, journalsIn, vaultFilesIn } from '../../../main/vault/vault-folder.ts'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'grove-folder-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

const refused = (reason: string) => ({ ok: false, failure: { code: 'folder-refused', reason } })
function made(...names: string[]) {
  const path = join(folder, ...names)
  mkdirSync(path, { recursive: true })
  return path
}

test('answers the real path of a folder of this computer', () => {
  symlinkSync(made('practice'), join(folder, 'link'))
  expect(checkVaultFolder(join(folder, 'link'))).toEqual({ ok: true, value: join(folder, 'practice') })
})

test('a file and nothing at all are no folder', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(checkVaultFolder(join(folder, 'file'))).toEqual(refused('not-a-folder'))
  expect(checkVaultFolder(join(folder, 'none'))).toEqual(refused('not-a-folder'))
})

test.each([
  'Dropbox',
  'Dropbox (Practice)',
  'OneDrive',
  'OneDrive - Practice',
  'Google Drive',
  'GoogleDrive',
  'My Drive',
  'iCloud Drive',
  'iCloudDrive',
  'Mobile Documents',
  'com~apple~CloudDocs',
  'CloudStorage',
  'Nextcloud',
  'nextcloud',
  'ownCloud',
  'pCloud Drive',
  'MEGA',
  'Seafile',
  'Box Sync',
  'Syncthing',
])('refuses what lies below a folder that is synchronised: %s', (name) => {
  expect(checkVaultFolder(made(name, 'records', 'vault'))).toEqual(refused('synchronised'))
})

test.each(['.dropbox.cache', '.stfolder', '.owncloudsync.log', '._sync_0123456789ab.db', '.sync_0123456789ab.db'])(
  'refuses what lies below the marks of a synchronising program: %s',
  (name) => {
    const path = made('files', 'vault')
    writeFileSync(join(folder, 'files', name), '')
    expect(checkVaultFolder(path)).toEqual(refused('synchronised'))
  },
)

test('refuses a link into such a folder', () => {
  symlinkSync(made('Nextcloud', 'vault'), join(folder, 'harmless'))
  expect(checkVaultFolder(join(folder, 'harmless'))).toEqual(refused('synchronised'))
})

test.each(['Documents', 'dropboxes', 'my onedrive notes', 'Megan', 'mega-project', 'Grove'])(
  'takes a folder named %s',
  (name) => {
    expect(checkVaultFolder(made(name))).toEqual({ ok: true, value: join(folder, name) })
  },
)

test('takes a home where Dropbox keeps its settings', () => {
  mkdirSync(join(folder, '.dropbox'))
  expect(checkVaultFolder(made('Documents'))).toMatchObject({ ok: true })
})

test('names every vault file, and journals apart', () => {
  for (const name of [
    'keyring.json',
    'keyring.json.g4',
    'outcomes.db',
    'clinical.db-journal',
    'vault.lock',
    'notes.txt',
  ])
    writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'outcomes.db-mj0A1B2C3D'), '')
  expect([...vaultFilesIn(folder)].sort()).toEqual([
    'clinical.db-journal',
    'keyring.json',
    'keyring.json.g4',
    'outcomes.db',
    'outcomes.db-mj0A1B2C3D',
    'vault.lock',
  ])
  expect([...journalsIn(folder)].sort()).toEqual(['clinical.db-journal', 'outcomes.db-mj0A1B2C3D'])
  expect(vaultFilesIn(join(folder, 'none'))).toEqual([])
})

test.each([
  ['nfs', 0x6969, null, true],
  ['cifs', 0xff534d42, null, true],
  ['cifs, as a signed number', 0xff534d42 | 0, null, true],
  ['smb2', 0xfe534d42, null, true],
  ['9p', 0x01021997, null, true],
  ['ext4', 0xef53, null, false],
  ['tmpfs', 0x01021994, null, false],
  ['btrfs', 0x9123683e, null, false],
  ['sshfs', 0x65735546, 'fuse.sshfs', true],
  ['a FUSE file system that the kernel does not name', 0x65735546, null, true],
  ['an NTFS disk', 0x65735546, 'fuseblk', false],
])('%s: lives elsewhere or not', (_, number, name, network) => {
  expect(isNetworkType(number, () => name)).toBe(network)
})

test('finds the mount of a path in the kernel’s table', () => {
  const table = [
    '22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw',
    '40 22 0:50 / /home/ida/My\\040Cloud rw - fuse.rclone remote: rw',
    '41 22 8:17 / /media/stick rw - fuseblk /dev/sdb1 rw',
    '',
  ].join('\n')
  expect(fileSystemType('/home/ida', table)).toBe('ext4')
  expect(fileSystemType('/home/ida/My Cloud/vault', table)).toBe('fuse.rclone')
  expect(fileSystemType('/home/ida/My Cloudy', table)).toBe('ext4')
  expect(fileSystemType('/media/stick', table)).toBe('fuseblk')
  expect(fileSystemType('/', '')).toBeNull()
})
