import { Text } from '@mantine/core'
import type { CoursePrompt } from '../../preload/contract/measures.ts'
import { promptReasonWords } from '../app/prompt-reason-words.ts'
import { Notice } from '../ui/notice.tsx'
import classes from './prompt-list.module.css'

/** Why somebody should be thought of, each with the figures behind it. */
export function PromptList({ prompts }: { readonly prompts: readonly CoursePrompt[] }) {
  if (prompts.length === 0) return null
  return (
    <Notice title="Worth a talk: a prompt, not a prediction">
      <ul className={classes.list}>
        {prompts.map(({ reason, instrumentName, facts }) => (
          <li key={`${reason} ${instrumentName}`}>
            {promptReasonWords[reason]}{' '}
            <Text size="sm" span c="dimmed">
              {facts}
            </Text>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
