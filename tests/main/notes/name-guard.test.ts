import { describe, expect, test } from 'vitest'
import { findNames } from '../../../main/notes/name-guard.ts'
import type { Identity } from '../../../main/notes/name-phrases.ts'
import { anIdentity } from './an-identity.ts'

/** `I met ⟦Ana⟧.` is the text `I met Ana.` with one hit. */
function expectHits(marked: string, others: readonly Identity[], own: Identity | null = null) {
  const text = marked.replaceAll(/[⟦⟧]/g, '')
  const hits = findNames(text, own, others)
  let shown = ''
  let at = 0
  for (const { from, to, words } of hits) {
    expect(words).toBe(text.slice(from, to))
    shown += `${text.slice(at, from)}⟦${words}⟧`
    at = to
  }
  expect(shown + text.slice(at)).toBe(marked)
}

const ana = anIdentity('Ana', 'Silva')
const zoe = anIdentity('Zoë', 'Müller')
const jonas = anIdentity('Jonas', 'Weiß')
const maryAnn = anIdentity('Mary-Ann', 'van der Berg')
const obrien = anIdentity('Siobhán', 'O’Brien')
const will = anIdentity('Will', 'Hope')
const mark = anIdentity('Mark', 'May')
const grace = anIdentity('Grace', 'Kowalski')
const john = anIdentity('John', 'Kent')

describe('plain names and possessives', () => {
  test.each([
    'She spoke with ⟦Ana⟧.',
    '⟦Ana⟧ was quiet.',
    '⟦ana⟧ was quiet, ⟦ANA⟧ was not',
    "⟦Ana⟧'s story and ⟦Ana⟧’s house",
    'the ⟦Anas⟧ house of a hasty writer',
    'An analysis of banana and Anatolia',
    '⟦Ana Silva⟧ and ⟦Silva⟧ and ⟦Silva, Ana⟧',
    '⟦Ana  Silva⟧ with two spaces',
    'with ⟦Ana⟧, ⟦Silva⟧ being tired',
    "d’⟦Ana⟧ and l'⟦Ana⟧",
    '(⟦Ana⟧) "⟦Ana⟧" *⟦Ana⟧* _⟦Ana⟧_ #⟦Ana⟧/⟦Ana⟧',
    '⟦Ana⟧\n⟦Silva⟧',
    '⟦Ana⟧2 and 2⟦Ana⟧',
    '⟦A\u00adna⟧ with a soft hyphen, ⟦Ana\u200b⟧ with a zero-width space',
    '⟦Ａｎａ⟧ in full width',
    '⟦Àna⟧ with an accent of the writer’s own',
  ])('%s', (marked) => expectHits(marked, [ana]))

  test.each(["⟦Jonas⟧' turn, ⟦Jonas⟧’ turn, ⟦Jonas⟧’s turn, ⟦Jonas⟧ turn", '⟦Weiß⟧, ⟦Weiss⟧, ⟦WEISS⟧, ⟦WEIẞ⟧'])(
    '%s',
    (marked) => expectHits(marked, [jonas]),
  )
})

describe('diacritics both ways', () => {
  test.each([
    ['⟦Zoë⟧, ⟦Zoe⟧, ⟦ZOË⟧, ⟦Zoe\u0308⟧', zoe],
    ['⟦Zoë⟧, ⟦Zoe⟧', anIdentity('Zoe', 'Miller')],
    ['⟦Müller⟧, ⟦Mueller⟧, ⟦Muller⟧', zoe],
    ['⟦Müller⟧, ⟦Mueller⟧', anIdentity('Eva', 'Mueller')],
    ['⟦Łukasz⟧, ⟦Lukasz⟧', anIdentity('Łukasz', 'Wójcik')],
    ['⟦Søren⟧, ⟦Soren⟧, ⟦Soeren⟧', anIdentity('Søren', 'Dahl')],
    ['⟦İpek⟧, ⟦Ipek⟧, ⟦ipek⟧', anIdentity('İpek', 'Yıldız')],
    ['⟦Yıldız⟧, ⟦Yildiz⟧', anIdentity('İpek', 'Yıldız')],
    ['⟦Þórsson⟧, ⟦Thorsson⟧', anIdentity('Björn', 'Þórsson')],
    ['⟦Núñez-Álvarez⟧, ⟦Nunez Alvarez⟧, ⟦Álvarez⟧', anIdentity('José', 'Núñez-Álvarez')],
  ])('%s', (marked, other) => expectHits(marked, [other]))
})

describe('names of several parts', () => {
  test.each([
    ['⟦Mary-Ann⟧, ⟦Mary Ann⟧, ⟦Maryann⟧, ⟦MaryAnn⟧, ⟦Mary‑Ann⟧, ⟦Mary⟧', maryAnn],
    ['⟦Mary-Ann van der Berg⟧ and ⟦van der Berg⟧ and ⟦Vanderberg⟧ and ⟦Berg⟧', maryAnn],
    ['⟦Berg⟧-like but not iceberg, nor van, nor der', maryAnn],
    ['⟦van der Berg, Mary-Ann⟧', maryAnn],
    ["⟦O'Brien⟧, ⟦O’Brien⟧, ⟦OBrien⟧, ⟦O Brien⟧, ⟦O’BRIEN⟧", obrien],
    ["⟦Siobhan O'Brien⟧'s", obrien],
    ['⟦Maryann⟧, ⟦Mary-Ann⟧, ⟦Mary Ann⟧', anIdentity('Maryann', 'Lund')],
    ['⟦Ana⟧ or ⟦Maria⟧ or ⟦Ana Maria Souza⟧ or ⟦Ana Souza⟧', anIdentity('Ana Maria', 'Souza')],
    ['⟦D’Angelo⟧, ⟦Dangelo⟧, ⟦d’angelo⟧', anIdentity('Rita', 'D’Angelo')],
    ['⟦Ra’no⟧ and ⟦Rano⟧', anIdentity('Ra’no', 'Karimova')],
    ['⟦Nguyễn Thị Hoa⟧, ⟦Nguyen⟧, ⟦Hoa⟧', anIdentity('Hoa', 'Nguyễn Thị')],
    ['She’ll tell, we’ll sit, I’ll go', anIdentity('Shell', 'Ill')],
    ['⟦Smith⟧ or ⟦Jones⟧ or ⟦Smith-Jones⟧', anIdentity('Ida', 'Smith-Jones')],
  ])('%s', (marked, other) => expectHits(marked, [other]))
})

describe('names that are ordinary words', () => {
  test.each([
    ['I will hope that she will.', will],
    ['Will she? Hope so.', will],
    ['She met ⟦Will⟧ there.', will],
    ['⟦Will Hope⟧ came; will hope do?', will],
    ['“Will you?” he said. "Hope", she said', will],
    ['He said, “Will I ever?”', will],
    ['Plan: Will go on breathing.', will],
    ['- Will go on\n* Hope for more\n1. Will rest\n2) Will walk', will],
    ['It is over... Will that do?! Hope remains', will],
    ['Mr ⟦Hope⟧, Mr. ⟦Hope⟧ and Dr. ⟦Hope⟧', will],
    ['at 7 p.m. Will rest', will],
    ['somebody, e.g. ⟦Will⟧', will],
    ['the mark of may', mark],
    ['She and ⟦Mark⟧ talked in ⟦May⟧.', mark],
    ['MARK her words; then ⟦MARK⟧ left', mark],
    ['with grace and joy, and ⟦Grace⟧', grace],
    ['Grace came.', grace],
    ['⟦Grace Kowalski⟧ came. ⟦grace kowalski⟧ left', grace],
    ['⟦Kowalski⟧ came', grace],
    ['it rose, a rose; the ⟦Rose⟧', anIdentity('Rose', 'Quist')],
    ['art and ⟦Art⟧’s joy', anIdentity('Art', 'Quist')],
    ['⟦Ruby⟧ came. ⟦ruby⟧ left', anIdentity('Ruby', 'Quist')],
    ['So an do no; asked ⟦An⟧ and ⟦Do⟧', anIdentity('An', 'Do')],
    ['⟦Jo⟧ sat. jo lot; ask ⟦Jo⟧', anIdentity('Jo', 'Quist')],
    ["Don’t, don't and won’t; ⟦Don⟧ and ⟦Don⟧’s", anIdentity('Don', 'Quist')],
    ['This was his, as it is', anIdentity('Thi', 'Hi')],
    ['marks, wills and Hopes', anIdentity('Mark', 'Will')],
  ])('%s', (marked, other) => expectHits(marked, [other]))
})

describe('initials', () => {
  test.each([
    ['⟦J.K.⟧ was there, ⟦J. K.⟧ too, and ⟦J.K⟧', john],
    ['I asked ⟦J.K⟧. She went', john],
    ['⟦JK⟧ was there; jk, Jk and JKs were not', john],
    ['⟦JK⟧’s and ⟦J.K.⟧’s', john],
    ['JF, J.F., FK, K.J., A.J.K. and J.K.L. are others', john],
    ['⟦John K.⟧ and ⟦John K⟧ and ⟦J. Kent⟧ and ⟦J Kent⟧', john],
    ['vitamin J. K of', john],
    ['⟦M.B.⟧ or ⟦M.V.⟧ or ⟦MAB⟧', maryAnn],
    ['saw the GP at 7 PM, OK; ⟦G.P.⟧ knew', anIdentity('Gwen', 'Park')],
    ['NO, SO IT IS', anIdentity('Nia', 'Ode')],
    ['With ⟦Ana⟧ I spoke, ⟦Ana I.⟧ said', anIdentity('Ana', 'Ivers')],
    ['⟦Will H.⟧ said. Will H said', will],
  ])('%s', (marked, other) => expectHits(marked, [other]))
})

describe('telephone numbers', () => {
  const written = (phone: string) => anIdentity('Quentin', 'Quist', { phone })
  test.each([
    ['call ⟦07700 900123⟧ or ⟦07700-900-123⟧ or ⟦(07700) 900.123⟧'.replace('⟦(', '(⟦'), written('07700 900123')],
    ['⟦+44 7700 900123⟧, ⟦0044 7700 900123⟧, ⟦+44 (0)7700 900 123⟧'.replaceAll('⟦+', '+⟦'), written('07700900123')],
    ['⟦07700900123⟧', written('+44 7700 900123')],
    ['⟦7700900123⟧ and 12 ⟦07700 900123⟧ 13', written('07700 900123')],
    ['⟦٠٧٧٠٠٩٠٠١٢٣⟧ and ⟦０７７００９００１２３⟧', written('07700 900123')],
    ['⟦79460123⟧ and ⟦7946 0123⟧ without the area code', written('020 7946 0123')],
    ['⟦555-0134⟧ and ⟦(212) 555 0134⟧'.replace('⟦(', '(⟦'), written('(212) 555-0134')],
    ['07700 900124, 900, 123, 2026-11-23 and 3 of 10', written('07700 900123')],
    ['room 4711, 47110 and 147110', written('4711')],
    ['⟦45 11 33⟧ but not 145 1133', written('451133')],
  ])('%s', (marked, other) => expectHits(marked, [other]))

  test('a number of the same household is no hit', () => {
    expectHits('ring 07700 900123', [written('+44 7700 900123')], anIdentity('Ida', 'Lund', { phone: '07700900123' }))
  })
})

describe('e-mail and street addresses', () => {
  const living = (address: string, email: string | null = null) => anIdentity('Quentin', 'Quist', { address, email })
  test.each([
    ['write to ⟦hart.x@example.org⟧, ⟦Hart.X@Example.ORG⟧.', living('', 'hart.x@example.org')],
    ['not at ehart.x@example.org nor hart.x@example.org.uk', living('', 'hart.x@example.org')],
    ['⟦ελένη@παράδειγμα.gr⟧', living('', 'ελένη@παράδειγμα.gr')],
    ['lives at ⟦12 Rose Lane⟧, ⟦12, rose lane⟧, in ⟦Rose Lane⟧, ⟦12 Rose Ln⟧', living('12 Rose Lane\nBristol')],
    ['a rose lane, Bristol, 12 roses', living('12 Rose Lane\nBristol')],
    ['⟦BS1 4ND⟧ and ⟦bs14nd⟧', living('12 Rose Lane, Bristol BS1 4ND')],
    ['⟦Rosenstraße 12⟧, ⟦Rosenstr. 12⟧, ⟦rosenstrasse 12⟧, ⟦Rosenstrasse⟧', living('Rosenstraße 12\n10115 Berlin')],
    ['Berlin and 12', living('Rosenstraße 12\n10115 Berlin')],
    ['⟦12b High Street⟧ and ⟦12 B High St⟧', living('12b High Street')],
    ['room 3, Flat 2 and San Jose', living('Flat 2\nRoom 3\nSan Jose 95112')],
    ['⟦4 Elm Court⟧', living('Flat 3, 4 Elm Court')],
  ])('%s', (marked, other) => expectHits(marked, [other]))

  test('the address of the same household is no hit', () => {
    expectHits(
      'at 12 Rose Lane',
      [living('12 Rose Lane')],
      anIdentity('Ida', 'Lund', { address: '12 Rose Lane\nBath' }),
    )
  })
})

describe('other scripts', () => {
  test.each([
    ['⟦Άννα⟧ και ⟦Αννα⟧, ⟦ΑΝΝΑ⟧', anIdentity('Άννα', 'Παπάς')],
    ['⟦Παπάς⟧, ⟦ΠΑΠΑΣ⟧', anIdentity('Άννα', 'Παπάς')],
    ['⟦Ольга Ковалёва⟧; ⟦Ковалева⟧; ⟦ольга⟧', anIdentity('Ольга', 'Ковалёва')],
    ['تحدثت مع ⟦مريم⟧، ⟦ومريم⟧', anIdentity('مريم', 'الحسيني')],
    ['⟦لأحمد⟧ و ⟦أَحْمَد⟧', anIdentity('أحمد', 'ناصر')],
    ['⟦נועה⟧, ⟦ונועה⟧', anIdentity('נועה', 'לוי')],
    ['⟦अनिता⟧ ने कहा, अनीता ने नहीं', anIdentity('अनिता', 'शर्मा')],
    ['今天⟦王小明⟧来了，⟦小明⟧说', anIdentity('小明', '王')],
    ['国王来了', anIdentity('明', '王')],
    ['⟦王明⟧ and ⟦Wang⟧', anIdentity('明', '王', { preferredName: 'Wang' })],
    ['⟦佐藤⟧さんと⟦美咲⟧さん、⟦佐藤 美咲⟧', anIdentity('美咲', '佐藤')],
    ['⟦マリア・ルイサ⟧と⟦ルイサ⟧', anIdentity('ルイサ', 'マリア')],
    ['⟦김민수⟧는 ⟦민수⟧가', anIdentity('민수', '김')],
    ['⟦민수⟧가'.normalize('NFD'), anIdentity('민수', '김')],
    ['민숙이', anIdentity('민수', '김')],
    ['คุณ⟦สมชาย⟧มาแล้ว', anIdentity('สมชาย', 'ใจดี')],
    ['⟦Ana⟧来了', ana],
  ])('%s', (marked, other) => expectHits(marked, [other]))
})

describe('the person’s own name', () => {
  test.each([
    ['Ana, Ana Lopez, Lopez’s, A.L.; ⟦Ana Silva⟧; ⟦Silva⟧; ⟦Ana S.⟧, ⟦A.S.⟧, ⟦A.S⟧.', anIdentity('Ana', 'Lopez'), ana],
    ['Ana Silva and ana silva', anIdentity('Ana', 'Silva'), ana],
    ['Mary-Ann, Mary, Ann, Maryann; ⟦Mary Lund⟧', anIdentity('Mary-Ann', 'Berg'), anIdentity('Mary', 'Lund')],
    ['Zoe and Zoë', anIdentity('Zoe', 'Lund'), zoe],
    ['Jonas, Jonas’, ⟦Jona⟧, ⟦Jona⟧’s', anIdentity('Jonas', 'Lund'), anIdentity('Jona', 'Quist')],
    ['She met Will', anIdentity('Will', 'Lund'), will],
    ['J.K. and ⟦K.J.⟧, too', anIdentity('Jan', 'Kent'), anIdentity('Kim', 'Jones')],
    ['I think will Lopez; but ⟦Will Lopez⟧ and will', anIdentity('Ana', 'Lopez'), anIdentity('Will', 'Lopez')],
    ['王小明', anIdentity('小明', '王'), anIdentity('小明', '李')],
    ['王小明和⟦李小明⟧', anIdentity('小明', '王'), anIdentity('小明', '李')],
  ])('%s', (marked, own, other) => expectHits(marked, [other], own))
})

test('several people, in order, with positions in UTF-16', () => {
  expectHits('🌿 ⟦Ana⟧, ⟦Zoë⟧ and ⟦Jonas⟧; ⟦Ana Zoe⟧', [ana, zoe, jonas])
})

test('what stands in for a name names nobody', () => {
  expectHits('another member Kent; ⟦Another⟧ ⟦Member⟧'.replace('⟧ ⟦', ' '), [anIdentity('Another', 'Member')])
  expectHits('another member came. Another member left', [anIdentity('Tom', 'Another Member')])
})

test('an empty text, nobody, and people without letters', () => {
  expect(findNames('', null, [ana])).toEqual([])
  expect(findNames('Ana', null, [])).toEqual([])
  expect(findNames('Ana - ? 1 I', null, [anIdentity('-', '?'), anIdentity('1', 'I')])).toEqual([])
})
