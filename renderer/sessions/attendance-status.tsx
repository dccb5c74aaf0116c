import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconUserOff from '@tabler/icons-react/dist/esm/icons/IconUserOff.mjs'
import type { Attendance } from '../../preload/contract/sessions.ts'
import { attendanceText } from '../app/attendance-text.ts'
import { attendanceLook } from './attendance-look.ts'
import classes from './attendance-status.module.css'

const icons = { none: IconCircleDashed, here: IconCheck, partly: IconClock, absent: IconUserOff }

/** What was recorded, by sign, word and colour. */
export function AttendanceStatus(props: { readonly attendance: Attendance | null; readonly discreet?: boolean }) {
  const look = attendanceLook(props.attendance)
  const Icon = icons[look]
  return (
    <span className={classes.status} data-look={look}>
      <Icon size={18} stroke={1.8} aria-hidden />
      {attendanceText(props.attendance, props.discreet)}
    </span>
  )
}
