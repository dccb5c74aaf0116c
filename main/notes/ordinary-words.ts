/**
 * Words that stand in notes and are also names (will, hope, mark), and short words of other languages that stand in
 * names (de, van, el). Folded. The name guard takes one for a name only where it has a capital letter inside a
 * sentence. Names that are seldom written as words (ruby, melody, jack) are left out on purpose: a word too few here
 * marks something harmless, a word too many lets a name at the start of a sentence through.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `
    a about after again against ah al all also although always am an and another answer any anybody april are around
    art as at august autumn away back ball bank bay be beach bean bear because bed been before being bell below
    bench best between bill bin bird black blow blue bond boss both bow box boy brave bread bridge bright brown burn
    burns but by cage cake came camp can card care case cash castle chain chance charity charm chase chat child chip
    christmas church clay clear cliff clock close cloud coal coat cold come comfort cook cool corn corner cotton
    could count country court craft cream crisp cross crown cruise cup cut da dad dance dark darling das date day
    days de deal dear del delight della den der des desire di did die do does dog done door dos down draw dream
    dreams dress drew drum during dusk dust each early easter echo edge egg either el elder else en english et even
    evening ever every everybody fair faith fall farmer father feather few field fields fine finger fire first fish
    flood flower flowers fold foot for forest fortune foster frame france frank freedom french friday friend from
    fun further gain game garden gate gentle get gift give glad glass glory gloves go goes going gold golden gone
    good got grace grain grand grant grave gray green grey grit guard guide gun guy ha had hall hand hands happy
    harbour hard harmony harvest has haste have having he head heal healer heart heat heaven hedge hell hence her
    here hero hers herself hi hide high hill hills him himself his ho hobby hold holiday hollow home honest honey
    honor honour hook hope hopes horse house how however hung hunt hurt husband hush i ibn ice if in ink inside
    instead into iron is island it its itself jam jazz job journey joy judge july june junior just justice keen keep
    kept key keys kind kiss kite knock know la lady lake land lane lap large las last later law lawyer le leader
    leaf lean leap least left lemon lent les less let level light like lime line link lion little lively lock long
    los lot love loved lovely low loyal luck lucky mad made magic major make man many march mark market marks master
    mat match mate may me meadow member memory mercy merit merry mild miles mind mine minister miracle mission mist
    monday money moon more morning most mother mount much must my myself near neat need nest never new next night no
    noble none nor north not now nut oak ocean of off office often oh oil ok okay on once one only onto or order
    organ other others our ours out outside over own pace pack page pain painter paper paradise park parks pass
    passion patience patient pay peace peach pen penny pepper per person pet pie pine pink pitch place plain plant
    play plum point pole pond pool poor pot pound power powers pray precious press price pride prime prize promise
    proud pure purple put quick quiet rage rain rainbow rash rather read ready red relief rest rice rich ride ridge
    right ring rise risk river road roads rock root rose roses rough round row rush sad safe said salt same sand
    saturday save saw say school sea season seat see seen senior shall sharp she shell shield shine shoe shore short
    should shy silver simple since singer single sister sky sleep small smart smile smoke smooth snow so soft some
    son song soon soul south spark speed spring staff star start steady step still stone stones storm story strange
    stream street strong such sugar summer sun sunday sunny sunshine sweat sweet take talent tall teacher tears
    temper than that the their theirs them then there these they this those though through thunder thursday thus
    tide till time times to today together tomorrow too took towards tower town treasure treat tree trees trip true
    truly trust truth tu tuesday un una under unity until up upon us use valley van very victory view vision von
    wait walk wall walls war ward warm was water wave way we wednesday week weeks well went were west what wheel
    when where whether which while white who whom whose why wife wild will wills wind wine wing wings winner winter
    wise wish with within without witness won wonder wood woods work world worth worthy would y yard ye year yes
    yesterday yet you young your yours youth zu
  `
    .trim()
    .split(/\s+/),
)
