import { Button, Group, Text, TextInput, VisuallyHidden } from '@mantine/core'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { useEffect, useRef, useState } from 'react'
import { type Programme, programmes } from '../../preload/contract/programmes.ts'
import { CallForm } from '../app/call-form.tsx'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { useCallForm } from '../app/use-call-form.ts'
import { programmesKey } from '../app/use-programmes.ts'
import { Keys } from '../ui/keys.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import classes from './curriculum-form.module.css'
import { curriculumValues, mostSteps, moved, type StepValues, totalWords } from './curriculum-values.ts'
import { NewerCurriculum } from './newer-curriculum.tsx'
import { StepRow } from './step-row.tsx'

export function CurriculumForm({ programme }: { readonly programme: Programme }) {
  const { programmeId } = programme
  /** The version that a save replaces: the last one that was shown. */
  const [known, setKnown] = useState(programme.version)
  const [newer, setNewer] = useState<Programme | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  /** What gets the focus after the list was changed, for example the same button of a step that moved. */
  const focusNext = useRef<string | null>(null)
  const form = useCallForm({
    initial: curriculumValues(programme),
    schema: programmes.saveCurriculum.input,
    input: ({ name, steps }) => ({
      programmeId,
      version: known,
      name,
      steps: steps.map(({ stepId, title, sessions }) => ({ stepId, title, sessions })),
    }),
    send: window.grove.programmes.saveCurriculum,
    refresh: [programmesKey],
    say: (path, { fault }) =>
      path === 'steps' && fault === 'too-small' ? 'A curriculum has at least one step.' : undefined,
    onSaved: (saved) => {
      setKnown(saved.version)
      setNewer(null)
      show(saved)
      sayDone('Curriculum saved')
    },
  })
  const { fields } = form
  const { steps } = fields.values

  const show = (saved: Programme) => {
    fields.setValues(curriculumValues(saved))
    fields.resetDirty(curriculumValues(saved))
  }
  const change = (next: readonly StepValues[]) => {
    fields.clearErrors()
    fields.setFieldValue('steps', next)
  }
  const move = (index: number, by: -1 | 1, control: string) => {
    const step = steps[index]
    const next = moved(steps, index, by)
    if (!step || next === steps) return
    focusNext.current = `[data-step="${step.key}"] [data-control="${control}"]`
    setSaid(`${step.title || 'The step'} is now number ${index + by + 1} of ${steps.length}.`)
    change(next)
  }
  const add = () => {
    const key = crypto.randomUUID()
    focusNext.current = `[data-step="${key}"] input`
    change([...steps, { key, stepId: null, title: '', sessions: 1 }])
  }
  const remove = (index: number) => {
    const beside = steps[index + 1] ?? steps[index - 1]
    focusNext.current = beside ? `[data-step="${beside.key}"] [data-control="remove"]` : null
    setSaid(`${steps[index]?.title || 'The step'} is taken out.`)
    change(steps.toSpliced(index, 1))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the steps are what the focus waits for
  useEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = null
  }, [steps])

  const refused = form.failure?.code === 'conflict'
  useEffect(() => {
    if (!refused || programme.version === known) return
    setKnown(programme.version)
    setNewer(programme)
  }, [refused, programme, known])

  useCommands([
    { id: 'save curriculum', label: 'Save the curriculum', group: 'Do', keys: 'mod+Enter', run: () => form.submit() },
    { id: 'add step', label: 'Add a step', group: 'Do', run: add },
  ])

  return (
    <>
      <LeaveGuard when={form.touched} />
      <CallForm form={form} action="Save the curriculum">
        <TextInput label="Name of the programme" autoComplete="off" maw={440} {...fields.getInputProps('name')} />
        <Section
          title="Curriculum"
          flush
          action={
            <Text size="sm" role="status">
              {totalWords(steps)}
            </Text>
          }
        >
          <ol ref={list} className={classes.steps} aria-label="Steps">
            {steps.map((step, index) => (
              <StepRow
                key={step.key}
                step={step}
                number={index + 1}
                last={index === steps.length - 1}
                error={fields.errors[`steps.${index}.title`]}
                onTitle={(title) => fields.setFieldValue(`steps.${index}.title`, title)}
                onSessions={(sessions) => fields.setFieldValue(`steps.${index}.sessions`, sessions)}
                onMove={(by, control) => move(index, by, control)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
          {fields.errors.steps && (
            <Text size="xs" c="var(--mantine-color-error)" px="lg" pb="sm" data-fault tabIndex={-1}>
              {fields.errors.steps}
            </Text>
          )}
          <Group justify="space-between" className={classes.foot ?? ''}>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
              onClick={add}
              disabled={steps.length >= mostSteps}
            >
              Add a step
            </Button>
            <Text size="sm" c="dimmed" className={classes.hint ?? ''}>
              <Keys of="Alt+ArrowUp" /> <Keys of="Alt+ArrowDown" /> move a step
            </Text>
          </Group>
          <VisuallyHidden role="status">{said}</VisuallyHidden>
        </Section>
        {newer && <NewerCurriculum newer={newer} onTake={() => show(newer)} />}
      </CallForm>
    </>
  )
}
