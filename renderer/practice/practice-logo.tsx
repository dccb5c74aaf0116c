import { Button, FileInput, Group, Image, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { mostLogoBytes } from '../../preload/contract/practice.ts'
import { Answer } from '../app/answer.tsx'
import { settled } from '../app/call.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { Section } from '../ui/section.tsx'
import { logoKey, useLogo } from './practice-queries.ts'

/** The picture in the head of every page that Grove prints, or none. */
export function PracticeLogo() {
  const query = useLogo()
  return (
    <Section title="Logo">
      <Answer query={query}>{({ image }) => <LogoField image={image} />}</Answer>
    </Section>
  )
}

function LogoField({ image }: { readonly image: string | null }) {
  const queries = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async (wanted: string | null) => {
    setFault(null)
    setFailure(null)
    const result = await settled(window.grove.practice.setLogo({ image: wanted }))
    if (result.ok) {
      sayDone(wanted === null ? 'Logo taken away' : 'Logo saved')
      await queries.invalidateQueries({ queryKey: logoKey })
    } else if (result.failure.fields?.image) setFault(notUsable)
    else setFailure(result.failure)
  }
  const choose = async (file: File | null) => {
    if (!file) return
    if (file.size > mostLogoBytes) setFault(tooLarge)
    else await save(inBase64(new Uint8Array(await file.arrayBuffer())))
  }
  return (
    <Stack gap="md">
      {image === null ? (
        <Text size="sm" c="dimmed">
          There is none. Pages carry the name of the practice.
        </Text>
      ) : (
        <Group>
          <Image src={image} alt="Logo of the practice" h={52} w="auto" fit="contain" bg="white" p={4} />
          <Button variant="default" size="xs" onClick={() => void save(null)}>
            Take it away
          </Button>
        </Group>
      )}
      {failure && <FailureNotice error={failure} />}
      <FileInput
        label={image === null ? 'Choose a picture' : 'Choose another picture'}
        description="PNG or JPEG, at most 256 KB. It is kept in the vault."
        placeholder="Choose a file"
        accept="image/png,image/jpeg"
        value={null}
        onChange={(file) => void choose(file)}
        error={fault}
      />
    </Stack>
  )
}

const tooLarge = 'This picture is larger than 256 KB. Save it smaller, then choose it again.'
const notUsable =
  'This is no picture that Grove can print. Save it as a plain PNG or a JPEG of at most 4,000 pixels to a side, then choose it again.'

const inBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
