/**
 * Capitals that mean something in nearly every clinic's notes. Without points they are not taken for somebody's
 * initials; with points (`G.P.`) they are.
 */
export const clinicalAbbreviations: ReadonlySet<string> = new Set(
  'aa act am bp bpd cbt cmht cpn cv dbt dv er eu gad gp hr id it mh na nhs ocd ok ot pa pe phq pm pt ptsd sh si sw tv uk us usa'.split(
    ' ',
  ),
)
