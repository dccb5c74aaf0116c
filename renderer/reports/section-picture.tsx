import type { ReportSection } from '../../preload/contract/reports.ts'
import { BeforeAfterPicture } from './before-after-picture.tsx'
import { ClassPicture } from './class-picture.tsx'
import { CurvePicture } from './curve-picture.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { ForestPicture } from './forest-picture.tsx'

/** The picture of a section, from the figures of its table alone. */
export function SectionPicture(props: {
  readonly section: ReportSection
  readonly betterWhenHigher: ReadonlySet<string>
}) {
  const { section } = props
  switch (section.picture) {
    case 'flow':
      return <FlowPicture section={section} />
    case 'before-after':
      return <BeforeAfterPicture section={section} />
    case 'classes':
      return <ClassPicture section={section} />
    case 'forest':
      return <ForestPicture {...props} />
    case 'curve':
      return <CurvePicture section={section} />
    case null:
      return null
  }
}
