import { Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { type ClosureWords, closureFields } from '../../preload/contract/closure.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import { faultText } from '../app/fault-text.ts'
import { SavedState } from '../app/saved-state.tsx'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Section } from '../ui/section.tsx'
import { TwoTexts } from '../ui/two-texts.tsx'
import { bothWords, type ClosureDesk } from './closure-desk.ts'
import { closureReasons } from './closure-reasons.ts'
import { closureFieldWords } from './closure-words.ts'
import classes from './own-words.module.css'

/** What the user adds to what is drawn together. It saves itself. */
export function OwnWords({ desk }: { readonly desk: ClosureDesk }) {
  const { words, saved, newer } = useSyncExternalStore(desk.subscribe, desk.state)
  const failure = saved.is === 'failed' ? saved.failure : null
  return (
    <Section title="Your own words" action={<SavedState state={saved} onRetry={() => void desk.flush()} />}>
      <div className={classes.fields}>
        {newer && (
          <TwoTexts
            mine={shown(words)}
            theirs={shown(newer)}
            onKeepMine={() => desk.choose(words)}
            onTakeTheirs={() => desk.choose(newer)}
            onKeepBoth={() => desk.choose(bothWords(words, newer))}
          />
        )}
        {failure && failure.code !== 'conflict' && failure.code !== 'invalid' && (
          <FailureNotice error={failure} reasons={closureReasons} onRetry={() => void desk.flush()} />
        )}
        {closureFields.map((field) => {
          const fault = failure?.fields?.[field]
          return (
            <GrowingTextarea
              key={field}
              label={closureFieldWords[field].title}
              description={closureFieldWords[field].hint}
              minRows={3}
              value={words[field]}
              error={fault && faultText(fault)}
              onChange={({ currentTarget }) => desk.type(field, currentTarget.value)}
              onBlur={() => void desk.flush()}
            />
          )
        })}
        <Text size="sm" c="dimmed">
          May stay empty: a part without words is left out.
        </Text>
      </div>
    </Section>
  )
}

const shown = (words: ClosureWords) =>
  closureFields
    .filter((field) => words[field] !== '')
    .map((field) => `${closureFieldWords[field].title}: ${words[field]}`)
    .join('\n\n')
