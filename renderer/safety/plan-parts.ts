import type { SafetyPart } from '../../preload/contract/safety.ts'

/** The words of a plan alone. */
export const planParts = (plan: Readonly<Record<SafetyPart, string>>): Record<SafetyPart, string> => ({
  warningSigns: plan.warningSigns,
  ownCoping: plan.ownCoping,
  peopleAndPlaces: plan.peopleAndPlaces,
  peopleToAsk: plan.peopleToAsk,
  professionals: plan.professionals,
  saferSurroundings: plan.saferSurroundings,
  reasonsToLive: plan.reasonsToLive,
})
