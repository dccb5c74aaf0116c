import { Textarea, type TextareaProps } from '@mantine/core'
import classes from './growing-textarea.module.css'

/**
 * A text field as high as its words. The browser measures (`field-sizing`); the component library's own `autosize`
 * measures by script, at the wrong moment when a font comes late, and for every field of a sheet.
 */
export function GrowingTextarea({
  minRows = 2,
  maxRows = 14,
  ...rest
}: Omit<TextareaProps, 'autosize' | 'classNames'>) {
  return (
    <Textarea
      dir="auto"
      {...rest}
      rows={minRows}
      classNames={{ root: classes.root ?? '', input: classes.input ?? '' }}
      style={{ '--least-rows': minRows, '--most-rows': maxRows }}
    />
  )
}
