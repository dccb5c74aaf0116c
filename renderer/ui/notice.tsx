import { CloseButton } from '@mantine/core'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** Something to know, in place. Failures come through `FailureNotice`, which chooses the words. */
export function Notice(props: {
  readonly tone?: 'info' | 'attention' | 'danger'
  readonly title?: string
  readonly children: ReactNode
  /** alert: read out at once · status: read out when there is a pause */
  readonly role?: 'alert' | 'status'
  readonly onClose?: () => void
  /** The code of a failure: lets a form move the focus here. */
  readonly failure?: string
}) {
  const { tone = 'info', title, role, onClose, failure } = props
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div
      className={classes.notice}
      data-tone={tone}
      role={role}
      data-failure={failure}
      tabIndex={failure ? -1 : undefined}
    >
      <Icon size={20} stroke={1.7} aria-hidden className={classes.icon ?? ''} />
      <div className={classes.words}>
        {title && <p className={classes.title}>{title}</p>}
        <div>{props.children}</div>
      </div>
      {onClose && <CloseButton aria-label="Put this notice away" onClick={onClose} />}
    </div>
  )
}
