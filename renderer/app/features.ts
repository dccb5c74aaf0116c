import { practiceFeature } from '../practice/practice-feature.ts'
import { usersFeature } from '../users/users-feature.ts'
import type { Feature } from './feature.ts'

/** The page's list of features, in the order of the navigation. A new feature adds one line. */
export const features = [usersFeature, practiceFeature] as const

export const navigation = features.flatMap(({ navigation }: Feature) => (navigation ? [navigation] : []))
