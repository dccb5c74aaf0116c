/** Nobody real. Accents, other scripts, and names that are also ordinary words. */
const names = [
  ['Will', 'Hope'],
  ['Zoë', 'Grant'],
  ['Łukasz', 'Wójcik'],
  ['Mark', 'May'],
  ['Søren', 'Ågesen'],
  ['Grace', 'Short'],
  ['Siobhán', 'O’Brien'],
  ['Άννα', 'Παπαδοπούλου'],
  ['Joy', 'Rivers'],
  ['José', 'Núñez-Álvarez'],
  ['Ольга', 'Ковалёва'],
  ['Faith', 'Long'],
  ['İpek', 'Yıldız'],
  ['Dawn', 'Summers'],
  ['美咲', '佐藤'],
  ['Björn', 'Þórsson'],
  ['Rose', 'Field'],
  ['Nguyễn', 'Thị Hoa'],
  ['Bill', 'Price'],
  ['Małgorzata', 'Źdźbło'],
  ['Rich', 'Young'],
  ['مريم', 'الحسيني'],
  ['June', 'Winter'],
  ['Chloé', "D'Aubigné"],
  ['Art', 'Brook'],
  ['Jürgen', 'Groß'],
  ['Ivy', 'Walls'],
  ['נועה', 'לוי'],
  ['Jack', 'Stone'],
  ['Ngaio', 'Te Rangi'],
  ['Pearl', 'Banks'],
  ['Çağla', 'Öztürk'],
  ['Dean', 'Waters'],
  ['अनिता', 'शर्मा'],
  ['Penny', 'Lane'],
  ['Håkon', 'Bråten'],
  ['Miles', 'West'],
  ['지우', '김'],
  ['Autumn', 'Leaf'],
  ['Vlad', 'Țepeș'],
] as const

const populations = ['anxiety', 'caregiver', 'chronic-stress', 'depression', 'student', 'trauma'] as const
const genders = ['woman', 'man', 'other', 'not-said'] as const

/** The n-th fictional person, from 0; the same every time. After the last one they come round with a numeral. */
export function fictionalPerson(n: number) {
  const [givenName, familyName] = names[n % names.length] ?? names[0]
  const round = Math.floor(n / names.length)
  return {
    givenName: round === 0 ? givenName : `${givenName} ${round + 1}`,
    familyName,
    preferredName: n % 5 === 0 ? givenName.slice(0, 3) : null,
    recordNumber: null,
    birthDate: `${1950 + ((n * 7) % 55)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    gender: genders[n % genders.length] ?? 'not-said',
    populations: populations.filter((_, index) => (n + index) % 3 === 0),
    phone: `020 7946 ${String(n % 1000).padStart(4, '0')}`,
    email: `person${n}@example.org`,
    address: `${n + 1} Example Street\nSampletown`,
    languages: null,
    supports: '',
  }
}

export type FictionalPerson = ReturnType<typeof fictionalPerson>
