import { readFileSync } from 'node:fs'

// The kernel's numbers of file systems that live on another computer (linux/magic.h, statfs(2)).
const networkNumbers: ReadonlySet<number> = new Set([
  0x6969, // nfs
  0x517b, // smb
  0xff534d42, // cifs
  0xfe534d42, // smb2
  0x564c, // ncp
  0x5346414f, // afs
  0x6b414653, // kafs
  0x73757245, // coda
  0x01021997, // 9p
  0x00c36400, // ceph
  0x01161970, // gfs2
  0x7461636f, // ocfs2
  0x19830326, // fhgfs
  0x0bd00bd0, // lustre
  0x786f4256, // vboxsf
])
const fuse = 0x65735546

/**
 * Whether files of this type live elsewhere. FUSE is refused as well, since sshfs, rclone and cloud drives come by it;
 * only `fuseblk` is a disk of this computer (NTFS, exFAT).
 */
export function isNetworkType(number: number, nameOf: () => string | null): boolean {
  if (networkNumbers.has(number >>> 0)) return true
  return number >>> 0 === fuse && nameOf() !== 'fuseblk'
}

/** The type's name of the mount that a path lies on, from the kernel's table; null where there is none. */
export function fileSystemType(path: string, table = mountTable()): string | null {
  const mounts = table.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ')
    const point = before?.split(' ')[4]
    return point && after ? [{ point: unescaped(point), type: after.split(' ')[0] ?? '' }] : []
  })
  const above = mounts.filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
  return above.sort((a, b) => b.point.length - a.point.length)[0]?.type ?? null
}

const unescaped = (point: string) =>
  point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

function mountTable(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    return ''
  }
}
