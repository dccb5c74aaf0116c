/** A typed time as HH:MM, or null: `9`, `930`, `9.30`, `9:30`, `2 pm`, `14:30` are understood. */
export function parseTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (!found) return null
  const [, hours = '', minutes = '00', half] = found
  const hour = half ? onTheClock(Number(hours), half.toLowerCase()) : Number(hours)
  if (hour === null || hour > 23 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

function onTheClock(hours: number, half: string): number | null {
  if (hours < 1 || hours > 12) return null
  return (hours % 12) + (half === 'pm' ? 12 : 0)
}
