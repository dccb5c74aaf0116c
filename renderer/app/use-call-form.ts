import { type UseFormReturnType, useForm } from '@mantine/form'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../../preload/contract/failure.ts'
import type { z } from '../../preload/contract/zod.ts'
import { settled } from './call.ts'
import type { ReasonTexts } from './failure-text.ts'
import { formErrors, inputErrors, type SayFault } from './form-errors.ts'

export type CallFormOptions<V, I, O> = {
  readonly initial: V
  /** The endpoint's input schema: checked here first with the same words. */
  readonly schema: z.ZodType<unknown, I>
  readonly input: (values: V) => I
  readonly send: (input: I) => Promise<Result<O>>
  readonly onSaved: (value: O, values: V) => void
  /** Queries that show what was changed; refetched before `onSaved`. */
  readonly refresh?: readonly QueryKey[]
  readonly say?: SayFault
  readonly reasons?: ReasonTexts
}

export type CallForm<V> = {
  /** Mantine's form: spread `{...form.fields.getInputProps('name')}` into an input. */
  readonly fields: UseFormReturnType<V>
  readonly submit: (event?: FormEvent) => void
  readonly saving: boolean
  /** What went wrong beyond single fields; null while nothing did. */
  readonly failure: Failure | null
  readonly reasons: ReasonTexts | undefined
  readonly element: RefObject<HTMLFormElement | null>
  /** Something was typed that is not saved. */
  readonly touched: boolean
}

/**
 * A form in front of one endpoint. What was typed stays, whatever the answer; faults stand at their fields and the
 * first of them gets the focus; the button stays usable throughout, and a second press while saving does nothing.
 */
export function useCallForm<V extends Record<string, unknown>, I, O>(options: CallFormOptions<V, I, O>): CallForm<V> {
  const fields = useForm<V>({ mode: 'controlled', initialValues: options.initial })
  const client = useQueryClient()
  const element = useRef<HTMLFormElement>(null)
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [refusals, setRefusals] = useState(0)

  useEffect(() => {
    if (refusals > 0) focusFirstWrong(element.current)
  }, [refusals])

  const refuse = (errors: Record<string, string>, why: Failure | null) => {
    fields.setErrors(errors)
    setFailure(why)
    setRefusals((n) => n + 1)
  }

  const send = async () => {
    const input = options.input(fields.values)
    const errors = inputErrors(options.schema, input, options.say)
    if (Object.keys(errors).length > 0) return refuse(errors, null)
    fields.clearErrors()
    setFailure(null)
    setSaving(true)
    const result = await settled(options.send(input))
    // After a conflict too: the screen can then show the newer version beside what was typed.
    if (result.ok || result.failure.code === 'conflict')
      await Promise.all((options.refresh ?? []).map((queryKey) => client.invalidateQueries({ queryKey })))
    if (result.ok) {
      setSaving(false)
      options.onSaved(result.value, fields.values)
    } else {
      setSaving(false)
      const faults = formErrors(result.failure.fields ?? {}, options.say)
      refuse(faults, allShown(faults, fields.values) ? null : result.failure)
    }
  }

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!saving) void send()
  }

  return { fields, submit, saving, failure, reasons: options.reasons, element, touched: fields.isDirty() }
}

/** Whether every fault has a field of this form to stand at. */
const allShown = (faults: Record<string, string>, values: Record<string, unknown>) =>
  Object.keys(faults).length > 0 && Object.keys(faults).every((path) => (path.split('.')[0] ?? '') in values)

/** The first field marked as wrong, in the order of the page; else the notice above the button. */
export function focusFirstWrong(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')
  // In a group of choices the focus goes to the first one, where the keys choose.
  const choice = wrong?.matches('[data-fault]') ? wrong.querySelector<HTMLElement>('input') : null
  const target = choice ?? wrong ?? form?.querySelector<HTMLElement>('[data-failure]')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
