import { Modal, Table } from '@mantine/core'
import { Keys } from '../ui/keys.tsx'
import { useOfferedCommands } from './commands.ts'

/** The shortcuts that work on this screen. */
export function KeyboardHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const commands = useOfferedCommands().filter(({ keys }) => keys !== undefined)
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard">
      <Table verticalSpacing="xs">
        <caption hidden>Shortcuts that work on this screen</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">To do this</Table.Th>
            <Table.Th scope="col" ta="right">
              Press
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {commands.map(({ id, label, keys = '' }) => (
            <Table.Tr key={id}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="right">
                <Keys of={keys} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
